"""Electronic Commerce Regulations 2002, regulations 7(c), (d) and 8: offers, games, and e-mail recognised on receipt."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.uk import ECOMMERCE_REGULATIONS, PECR
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

M = attrs.fields(Message)

MARKETING = true(M.commercial).named("direct marketing")
CONSENT = (true(M.consented) & true(M.consent_covers_offer)).named("consent to this offer")

ON_RECEIPT = Rule(
    id="uk.pecr.ecommerce.on_receipt",
    title="Unsolicited marketing e-mail is identifiable as such as soon as it is received",
    protects="people and companies who sort out what they did not ask for",
    cites=(ECOMMERCE_REGULATIONS.at("reg 8"),),
    in_force=since(2003, 12, 11),
    when=MARKETING,
    unless=CONSENT | true(M.recognisable_on_receipt),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.LABEL_ADVERTISEMENT})),
    examples=(
        fires(
            "an offer to a company in Leeds under the subject line `Your question`",
            Message(subject_country="GB", commercial=True, consented=False, recognisable_on_receipt=False),
        ),
        silent(
            "an offer to a company in Leeds under the subject line `Printers: our spring prices`",
            Message(subject_country="GB", commercial=True, consented=False, recognisable_on_receipt=True),
        ),
        silent(
            "the issue of a newsletter that the company had asked for",
            Message(
                subject_country="GB",
                commercial=True,
                consented=True,
                consent_covers_offer=True,
                recognisable_on_receipt=False,
            ),
        ),
        fires(
            "another firm's offer in a newsletter that the company had asked for",
            Message(
                subject_country="GB",
                commercial=True,
                consented=True,
                consent_covers_offer=False,
                recognisable_on_receipt=False,
            ),
        ),
        silent(
            "a reminder of an appointment",
            Message(subject_country="GB", commercial=False, consented=False, recognisable_on_receipt=False),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="GB", commercial=True, consented=False),
            missing={"recognisable_on_receipt"},
        ),
    ),
    not_encoded=("the days before 11 December 2003, from 21 August 2002 on",),
)

PROMOTIONS = Rule(
    id="uk.pecr.reg23.promotions",
    title="Promotional offers, competitions and games in marketing e-mail are identified, with clear and accessible conditions",
    protects="people and companies who are drawn by a discount, a gift or a prize",
    cites=(PECR.at("reg 23(c)"), ECOMMERCE_REGULATIONS.at("reg 7(c)"), ECOMMERCE_REGULATIONS.at("reg 7(d)")),
    in_force=since(2011, 5, 26),
    when=MARKETING & true(M.promotion),
    unless=true(M.promotion_terms_stated),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.STATE_PROMOTION_TERMS})),
    examples=(
        fires(
            "a company in Leeds is promised a gift, and not what it has to buy for it",
            Message(subject_country="GB", commercial=True, promotion=True, promotion_terms_stated=False),
        ),
        silent(
            "a prize draw, with a link to the conditions of participation",
            Message(subject_country="GB", commercial=True, promotion=True, promotion_terms_stated=True),
        ),
        silent(
            "an offer at the usual price",
            Message(subject_country="GB", commercial=True, promotion=False, promotion_terms_stated=False),
        ),
        silent(
            "a notice to the winners of a draw, which advertises nothing",
            Message(subject_country="GB", commercial=False, promotion=True, promotion_terms_stated=False),
        ),
        unsettled(
            "a discount whose conditions the client has not sent yet",
            Message(subject_country="GB", commercial=True, promotion=True),
            missing={"promotion_terms_stated"},
        ),
        unsettled(
            "the final text has not been read",
            Message(subject_country="GB", commercial=True, promotion_terms_stated=False),
            missing={"promotion"},
        ),
    ),
)

RULES = (ON_RECEIPT, PROMOTIONS)
