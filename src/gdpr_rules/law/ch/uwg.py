"""The Swiss Act against Unfair Competition, Article 3(1)(o): automated mass advertising."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.facts.situation import Situation
from gdpr_rules.instruments.ch import SWISS_UWG
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled

M, S = attrs.fields(Message), attrs.fields(Situation)

CH = Regime(
    "ch",
    "Acts against Unfair Competition and on Data Protection (Switzerland)",
    scopes={
        Situation: equals(S.subscriber_country, "CH") | equals(S.subject_country, "CH"),
        Message: equals(M.subject_country, "CH") | (true(M.subscriber_elsewhere) & equals(M.subscriber_country, "CH")),
    },
    not_encoded=(
        "the Data Protection Act beyond the objection to advertising (DSG Art 30(2)(b))",
        "misleading statements elsewhere than in header and subject line (UWG Art 3(1)(b)), and offers by electronic means "
        "that do not say whose they are (UWG Art 3(1)(s))",
    ),
)

MASS_ADVERTISING = (true(M.commercial) & true(M.automated)).named("automated mass advertising", SWISS_UWG.at("Art 3(1)(o)"))
CONSENTED = (true(M.consented) & true(M.consent_covers_offer)).named("consent to this offer", SWISS_UWG.at("Art 3(1)(o)"))
CUSTOMER = (true(M.details_from_sale) & true(M.own_similar_products) & true(M.refusal_offered_each_time)).named(
    "exception for customers", SWISS_UWG.at("Art 3(1)(o)")
)


CONSENT = Rule(
    id="ch.uwg.art3.consent",
    title="Automated mass advertising by e-mail needs the recipient's prior consent",
    protects="people and companies alike",
    cites=(SWISS_UWG.at("Art 3(1)(o)"),),
    in_force=since(2007, 4, 1),
    when=MASS_ADVERTISING,
    unless=CONSENTED | CUSTOMER,
    then=Sending(permission=Permission.FORBIDDEN, consent_required=True, duties=frozenset({SendingDuty.OBTAIN_CONSENT})),
    examples=(
        fires(
            "a mass e-mail to companies in Zurich, from a bought list",
            Message(subject_country="CH", commercial=True, automated=True, consented=False, details_from_sale=False),
        ),
        silent(
            "an offer written to one company by hand",
            Message(subject_country="CH", commercial=True, automated=False, consented=False, details_from_sale=False),
        ),
        silent(
            "account statements sent in bulk, which advertise nothing",
            Message(subject_country="CH", commercial=False, automated=True, consented=False, details_from_sale=False),
        ),
        silent(
            "a newsletter to those who signed up for it",
            Message(subject_country="CH", commercial=True, automated=True, consented=True, consent_covers_offer=True),
        ),
        fires(
            "an offer in another firm's newsletter, to those who signed up for that",
            Message(
                subject_country="CH",
                commercial=True,
                automated=True,
                consented=True,
                consent_covers_offer=False,
                details_from_sale=False,
            ),
        ),
        fires(
            "people who only made an enquiry are offered similar goods, with a way to refuse each time",
            Message(
                subject_country="CH",
                commercial=True,
                automated=True,
                consented=False,
                details_from_sale=False,
                details_from_negotiations=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        silent(
            "customers are offered similar goods of the same shop, with a way to refuse each time",
            Message(
                subject_country="CH",
                commercial=True,
                automated=True,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "customers are offered the goods of another shop",
            Message(
                subject_country="CH",
                commercial=True,
                automated=True,
                consented=False,
                details_from_sale=True,
                own_similar_products=False,
                refusal_offered_each_time=True,
            ),
        ),
        fires(
            "customers were never shown how to refuse",
            Message(
                subject_country="CH",
                commercial=True,
                automated=True,
                consented=False,
                details_from_sale=True,
                own_similar_products=True,
                refusal_offered_each_time=False,
            ),
        ),
        unsettled(
            "the address book does not show who was a customer",
            Message(
                subject_country="CH",
                commercial=True,
                automated=True,
                consented=False,
                own_similar_products=True,
                refusal_offered_each_time=True,
            ),
            missing={"details_from_sale"},
        ),
    ),
)

SENDER = Rule(
    id="ch.uwg.art3.sender",
    title="Automated mass advertising names its sender correctly",
    protects="people and companies alike",
    cites=(SWISS_UWG.at("Art 3(1)(o)"),),
    in_force=since(2007, 4, 1),
    when=MASS_ADVERTISING,
    unless=true(M.sender_identified),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.IDENTIFY_SENDER})),
    examples=(
        fires(
            "a mass e-mail under a trade name that does not exist",
            Message(subject_country="CH", commercial=True, automated=True, sender_identified=False),
        ),
        silent(
            "the firm's registered name stands at the end",
            Message(subject_country="CH", commercial=True, automated=True, sender_identified=True),
        ),
        silent(
            "an offer written to one company by hand, signed with a first name",
            Message(subject_country="CH", commercial=True, automated=False, sender_identified=False),
        ),
        silent(
            "a survey sent in bulk that advertises nothing",
            Message(subject_country="CH", commercial=False, automated=True, sender_identified=False),
        ),
        unsettled(
            "the sender's name is filled in later by the client",
            Message(subject_country="CH", commercial=True, automated=True),
            missing={"sender_identified"},
        ),
    ),
)

REFUSAL_OFFERED = Rule(
    id="ch.uwg.art3.refusal_offered",
    title="Automated mass advertising points to a simple and free way to refuse it",
    protects="people and companies alike",
    cites=(SWISS_UWG.at("Art 3(1)(o)"),),
    in_force=since(2007, 4, 1),
    when=MASS_ADVERTISING,
    unless=true(M.opt_out_offered),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.OFFER_OPT_OUT})),
    examples=(
        fires(
            "a mass e-mail without a link to unsubscribe",
            Message(subject_country="CH", commercial=True, automated=True, opt_out_offered=False),
        ),
        silent(
            "a link to unsubscribe stands at the end",
            Message(subject_country="CH", commercial=True, automated=True, opt_out_offered=True),
        ),
        silent(
            "an offer written to one company by hand",
            Message(subject_country="CH", commercial=True, automated=False, opt_out_offered=False),
        ),
        silent(
            "a notice of new opening hours, sent in bulk",
            Message(subject_country="CH", commercial=False, automated=True, opt_out_offered=False),
        ),
        unsettled(
            "a campaign without a link, and the agency does not say whether it writes singly",
            Message(subject_country="CH", commercial=True, opt_out_offered=False),
            missing={"automated"},
        ),
    ),
)

REFUSAL = Rule(
    id="ch.uwg.art3.refusal",
    title="Recipients who have refused automated mass advertising do not receive it again",
    protects="people and companies who have refused",
    cites=(SWISS_UWG.at("Art 3(1)(o)"),),
    in_force=since(2007, 4, 1),
    when=MASS_ADVERTISING & (true(M.objected) | true(M.suppressed)),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.STOP_SENDING})),
    examples=(
        fires(
            "a company unsubscribed last month",
            Message(subject_country="CH", commercial=True, automated=True, objected=True, suppressed=False),
        ),
        fires(
            "the address is on the exclusion list",
            Message(subject_country="CH", commercial=True, automated=True, objected=False, suppressed=True),
        ),
        silent(
            "no refusal was received, and the exclusion list was screened",
            Message(subject_country="CH", commercial=True, automated=True, objected=False, suppressed=False),
        ),
        silent(
            "an offer written to one company by hand, after it unsubscribed from the newsletter",
            Message(subject_country="CH", commercial=True, automated=False, objected=True, suppressed=False),
        ),
        silent(
            "an invoice run to all customers, those who unsubscribed included",
            Message(subject_country="CH", commercial=False, automated=True, objected=True, suppressed=False),
        ),
        unsettled(
            "the exclusion list was not screened before sending",
            Message(subject_country="CH", commercial=True, automated=True, objected=False),
            missing={"suppressed"},
        ),
    ),
)

RULES = (CONSENT, SENDER, REFUSAL_OFFERED, REFUSAL)
