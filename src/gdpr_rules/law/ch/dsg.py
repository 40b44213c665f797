"""The Swiss Data Protection Act, Article 30: nobody's data is used against that person's declared will."""

from datetime import date

import attrs

from gdpr_rules.facts.message import AddressKind, Message, SendingDuty, Subscriber
from gdpr_rules.facts.situation import Situation
from gdpr_rules.instruments.ch import SWISS_DSG, SWISS_DSG_1992
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import equals, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.ch.uwg import sample
from gdpr_rules.law.marketing_to_people import MARKETING, PERSONAL, forbidden
from gdpr_rules.law.scope import reach_rule

M, S = attrs.fields(Message), attrs.fields(Situation)

OBJECTED = {"objected": True, "automated": False}

OBJECTION = Rule(
    id="ch.dsg.art30.objection",
    title="A person's data is not used for marketing against that person's declared will, not even in a single message",
    protects="people who said no",
    cites=(SWISS_DSG.at("Art 30(2)(b)"), SWISS_DSG_1992.at("Art 12(2)(b)")),
    in_force=since(1993, 7, 1),
    when=MARKETING & PERSONAL & (true(M.objected) | true(M.suppressed)),
    then=forbidden(SendingDuty.STOP_SENDING),
    examples=(
        fires("a single message to a named employee who objected", sample(**OBJECTED)),
        fires("the address is on the exclusion list", sample(suppressed=True)),
        *(
            fires(f"the mailbox of {whose}", sample(**OBJECTED, address=AddressKind.GENERIC, subscriber=subscriber))
            for whose, subscriber in (
                ("a sole trader", Subscriber.SOLE_TRADER),
                ("a partnership", Subscriber.PARTNERSHIP),
                ("a person at home", Subscriber.INDIVIDUAL),
            )
        ),
        silent("a function's address at a company", sample(**OBJECTED, address=AddressKind.GENERIC)),
        silent("no objection, and screened", sample()),
        silent("an invoice", sample(**OBJECTED, commercial=False)),
        silent("a recipient in the United States", sample(**OBJECTED, subject_country="US")),
        fires("the first day of the first Act", sample(**OBJECTED), on=date(1993, 7, 1)),
        silent("the day before", sample(**OBJECTED), on=date(1993, 6, 30)),
        unsettled("the exclusion list was not screened", sample(suppressed=None), missing={"suppressed"}),
    ),
    not_encoded=("overriding interests that may justify the use all the same (Art 31)",),
)

PEOPLE = reach_rule(
    "ch",
    "dsg.art30.people",
    "A marketing message to a person in Switzerland uses that person's data there",
    "people who may say no",
    (SWISS_DSG.at("Art 30(2)(b)"), SWISS_DSG_1992.at("Art 12(2)(b)")),
    since(1993, 7, 1),
    {"electronic_marketing": True, "subject_country": "CH"},
    when=true(S.electronic_marketing) & equals(S.subject_country, "CH"),
    also=[{"subscriber_country": "JP"}],
    not_so=[{"electronic_marketing": False}, {"subject_country": "JP"}, {"subject_country": "JP", "subscriber_country": "CH"}],
)

RULES = (OBJECTION, PEOPLE)
