"""The Swiss Data Protection Act, Article 30: nobody's data is used against that person's declared will."""

from datetime import date

import attrs

from gdpr_rules.facts.message import AddressKind, Message, SendingDuty, Subscriber
from gdpr_rules.instruments.ch import SWISS_DSG, SWISS_DSG_1992
from gdpr_rules.kernel.citations import since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled
from gdpr_rules.law.ch.uwg import sample
from gdpr_rules.law.marketing_to_people import MARKETING, PERSONAL, forbidden

M = attrs.fields(Message)

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

RULES = (OBJECTION,)
