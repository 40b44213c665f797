"""The Privacy and Electronic Communications Regulations 2003: regulations 2, 22 and 23 on marketing e-mail."""

from datetime import date, timedelta

import attrs

from gdpr_rules.facts.message import Message, Sending, SendingDuty, Subscriber
from gdpr_rules.facts.situation import Situation
from gdpr_rules.facts.subject_location import SubjectLocation
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT, PECR
from gdpr_rules.kernel.citations import figure, since
from gdpr_rules.kernel.conditions import before, during, equals, one_of, true
from gdpr_rules.kernel.rules import Regime, Rule, fires, silent, unsettled
from gdpr_rules.law.examples import CUSTOMER, message
from gdpr_rules.law.marketing_to_people import CUSTOMER_LIMBS, MARKETING, forbidden

M, S = attrs.fields(Message), attrs.fields(Situation)

UK_PECR = Regime(
    "uk.pecr",
    "Privacy and Electronic Communications Regulations (United Kingdom)",
    scopes={Situation: equals(S.subscriber_country, "GB"), SubjectLocation: equals(M.subject_country, "GB")},
    not_encoded=(
        "telephone, fax and cookies (regs 6, 19 to 21B)",
        "steering recipients to sites that break the rules on commercial information (reg 23)",
    ),
)

MADE = date(2003, 12, 11)
CHARITY_RULE = date(2026, 2, 5)
INDIVIDUAL = one_of(M.subscriber, {Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER, Subscriber.PARTNERSHIP}).named(
    "an individual subscriber", PECR.at("reg 2(1)")
)
SOFT_OPT_IN = CUSTOMER_LIMBS.named("soft opt-in", PECR.at("reg 22(3)"))
CHARITY_COLLECTED_FROM = figure(
    "first day on which a charity's details qualify", CHARITY_RULE, CHARITY_RULE, DUAA_COMMENCEMENT.at("reg 2")
)
CHARITY_SOFT_OPT_IN = (
    during(since(2026, 2, 5), DUAA_COMMENCEMENT.at("reg 2"))
    & true(M.sender_is_charity)
    & true(M.furthers_charitable_purpose)
    & true(M.details_from_support)
    & true(M.refusal_offered_each_time)
    & ~before(M.details_collected_on, CHARITY_COLLECTED_FROM)
).named("charity soft opt-in", PECR.at("reg 22(3A)"))

COLD = {"subscriber": Subscriber.SOLE_TRADER}
CHARITY = {
    **COLD,
    "sender_is_charity": True,
    "furthers_charitable_purpose": True,
    "details_from_support": True,
    "refusal_offered_each_time": True,
    "details_collected_on": CHARITY_RULE,
}
EVE = timedelta(days=1)

CONSENT = Rule(
    id="uk.pecr.reg22.consent",
    title="An individual subscriber must have agreed to marketing e-mail",
    protects="people, sole traders and partnerships, in the mailboxes they pay for themselves",
    cites=(PECR.at("reg 22(2)"), PECR.at("reg 2(1)"), DUAA.at("s 114")),
    in_force=since(2003, 12, 11),
    when=MARKETING & INDIVIDUAL,
    unless=true(M.consented) | SOFT_OPT_IN | CHARITY_SOFT_OPT_IN,
    then=forbidden(SendingDuty.OBTAIN_CONSENT, consent=True),
    examples=(
        fires("a sole trader, from a bought list", message(**COLD)),
        fires("a person at home", message(subscriber=Subscriber.INDIVIDUAL)),
        fires("a partnership in England", message(subscriber=Subscriber.PARTNERSHIP)),
        silent("a sole trader who agreed", message(**COLD, consented=True)),
        silent("a customer, all three limbs met", message(**COLD, **CUSTOMER)),
        *(fires(f"a customer, but not `{limb}`", message(**{**COLD, **CUSTOMER, limb: False})) for limb in CUSTOMER),
        silent("a company", message()),
        silent("an invoice", message(**COLD, commercial=False)),
        silent("a bought list, the day before the regulations began", message(**COLD), on=MADE - EVE),
        silent("a supporter of a charity, all limbs met", message(**CHARITY), on=CHARITY_RULE),
        fires("the same the day before that exception began", message(**CHARITY), on=CHARITY_RULE - EVE),
        *(
            fires(f"a supporter of a charity, but not `{limb}`", message(**{**CHARITY, limb: False}), on=CHARITY_RULE)
            for limb in list(CHARITY)[1:5]
        ),
        fires(
            "a supporter whose details are older than the exception",
            message(**{**CHARITY, "details_collected_on": CHARITY_RULE - EVE}),
            on=CHARITY_RULE,
        ),
        unsettled(
            "nobody recorded where the address came from",
            message(**{**COLD, **CUSTOMER, "details_from_sale": None}),
            missing={"details_from_sale"},
        ),
        unsettled("nobody knows whose mailbox it is", message(subscriber=None), missing={"subscriber"}),
        silent("a recipient in the United States", message(**COLD, subject_country="US")),
    ),
    clauses=("GP-01",),
    not_encoded=(
        "what counts as a similar product is a judgement the sender records",
        "whether a body of the Crown is a corporate subscriber",
    ),
)


def _shown(name: str, title: str, protects: str, pinpoint: str, start: date, fact: str, duty: SendingDuty) -> Rule[Sending]:
    """A condition of regulation 23: something the message has to show, to whomever it goes."""
    return Rule(
        id=f"uk.pecr.reg23.{name}",
        title=title,
        protects=protects,
        cites=(PECR.at(pinpoint),),
        in_force=since(start.year, start.month, start.day),
        when=MARKETING,
        unless=true(getattr(M, fact)),
        then=forbidden(duty),
        examples=(
            fires("a company is written to without it", message(**{fact: False})),
            silent("it is there", message()),
            silent("an invoice without it", message(**{fact: False}, commercial=False)),
            silent("a message without it, the day before this began", message(**{fact: False}), on=start - EVE),
            silent("a recipient in the United States", message(**{fact: False}, subject_country="US")),
            unsettled("nobody looked", message(**{fact: None}), missing={fact}),
        ),
        clauses=("GP-01",),
    )


RULES = (
    CONSENT,
    _shown(
        "sender",
        "Marketing e-mail does not disguise or hide on whose behalf it is sent",
        "everyone who receives marketing e-mail, companies included",
        "reg 23(a)",
        MADE,
        "sender_identified",
        SendingDuty.IDENTIFY_SENDER,
    ),
    _shown(
        "stop_address",
        "Marketing e-mail gives a valid address to which a request to stop can be sent",
        "everyone who receives marketing e-mail, companies included",
        "reg 23(b)",
        MADE,
        "contact_details_given",
        SendingDuty.GIVE_CONTACT_DETAILS,
    ),
    _shown(
        "commercial_information",
        "Marketing e-mail can be recognised as a commercial communication",
        "everyone who receives marketing e-mail, companies included",
        "reg 23(c)",
        date(2011, 5, 26),
        "identified_as_advertisement",
        SendingDuty.LABEL_ADVERTISEMENT,
    ),
)
