"""Articles 6 and 7 of the E-Commerce Directive: advertising recognised on receipt, and the conditions of offers and games."""

import attrs

from gdpr_rules.facts.message import Message, Permission, Sending, SendingDuty
from gdpr_rules.instruments.eu import ECOMMERCE, EPRIVACY
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.eu.eprivacy.common import CONSENT, MARKETING

M = attrs.fields(Message)

ON_RECEIPT = Rule(
    id="eu.eprivacy.ecommerce.on_receipt",
    title="Unsolicited marketing e-mail is identifiable as such as soon as it is received",
    protects="people and companies who sort out what they did not ask for",
    cites=(ECOMMERCE.at("Art 7(1)"),),
    in_force=since(2018, 5, 25),
    when=MARKETING,
    unless=CONSENT | true(M.recognisable_on_receipt),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.LABEL_ADVERTISEMENT})),
    examples=(
        fires(
            "an offer to a company in Belgium under the subject line `Your question`",
            Message(subject_country="BE", commercial=True, consented=False, recognisable_on_receipt=False),
        ),
        silent(
            "an offer to a company in Belgium under the subject line `Printers: our spring prices`",
            Message(subject_country="BE", commercial=True, consented=False, recognisable_on_receipt=True),
        ),
        silent(
            "the issue of a newsletter that the company had asked for",
            Message(
                subject_country="BE",
                commercial=True,
                consented=True,
                consent_covers_offer=True,
                recognisable_on_receipt=False,
            ),
        ),
        fires(
            "another firm's offer in a newsletter that the company had asked for",
            Message(
                subject_country="BE",
                commercial=True,
                consented=True,
                consent_covers_offer=False,
                recognisable_on_receipt=False,
            ),
        ),
        silent(
            "a reminder of an appointment",
            Message(subject_country="BE", commercial=False, consented=False, recognisable_on_receipt=False),
        ),
        unsettled(
            "the subject line is still to be chosen",
            Message(subject_country="BE", commercial=True, consented=False),
            missing={"recognisable_on_receipt"},
        ),
    ),
)

PROMOTIONS = Rule(
    id="eu.eprivacy.art13.promotions",
    title="Promotional offers, competitions and games in marketing e-mail are identified, with clear and accessible conditions",
    protects="people and companies who are drawn by a discount, a gift or a prize",
    cites=(EPRIVACY.at("Art 13(4)"), ECOMMERCE.at("Art 6(c)"), ECOMMERCE.at("Art 6(d)")),
    in_force=since(2018, 5, 25),
    when=MARKETING & true(M.promotion),
    unless=true(M.promotion_terms_stated),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.STATE_PROMOTION_TERMS})),
    examples=(
        fires(
            "a company in Denmark is promised a gift, and not what it has to buy for it",
            Message(subject_country="DK", commercial=True, promotion=True, promotion_terms_stated=False),
        ),
        silent(
            "a prize draw, with a link to the conditions of participation",
            Message(subject_country="LV", commercial=True, promotion=True, promotion_terms_stated=True),
        ),
        silent(
            "an offer at the usual price",
            Message(subject_country="DK", commercial=True, promotion=False, promotion_terms_stated=False),
        ),
        silent(
            "a notice to the winners of a draw, which advertises nothing",
            Message(subject_country="DK", commercial=False, promotion=True, promotion_terms_stated=False),
        ),
        unsettled(
            "a discount whose conditions the client has not sent yet",
            Message(subject_country="RO", commercial=True, promotion=True),
            missing={"promotion_terms_stated"},
        ),
        unsettled(
            "the final text has not been read",
            Message(subject_country="RO", commercial=True, promotion_terms_stated=False),
            missing={"promotion"},
        ),
    ),
    not_encoded=("whether national law permits the promotion itself, as Article 6(c) and (d) presuppose",),
)

RULES = (ON_RECEIPT, PROMOTIONS)
