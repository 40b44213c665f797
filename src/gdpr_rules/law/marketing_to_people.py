"""What the EU and the UK text of the GDPR still ask alike of marketing e-mail that reaches a person."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.kernel.citations import Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, Condition, equals, one_of, true
from gdpr_rules.kernel.rules import Rule, fires, silent, unsettled

M = attrs.fields(Message)

MARKETING = true(M.commercial).named("direct marketing")
NATURAL_PERSONS = frozenset({Subscriber.INDIVIDUAL, Subscriber.SOLE_TRADER, Subscriber.PARTNERSHIP})
PERSONAL = (equals(M.address, AddressKind.NAMED) | one_of(M.subscriber, NATURAL_PERSONS)).named(
    "an address that points to a person"
)
CUSTOMER_LIMBS = true(M.details_from_sale) & true(M.own_similar_products) & true(M.refusal_offered_each_time)


def forbidden(duty: SendingDuty, *, consent: bool = False) -> Sending:
    """Not to be sent while a duty is open."""
    return Sending(permission=Permission.FORBIDDEN, consent_required=consent, duties=frozenset({duty}))


def person_rules(
    regime: str,
    law: Instrument,
    span: Span,
    sample: Callable[..., Message],
    reach: Callable[[dict[str, Any]], tuple[Any, ...]],
    spared: Condition = FALSE,
    *spared_examples: Any,
) -> tuple[Rule[Sending], ...]:
    """The rules of one of the two texts; `sample` makes its example messages, `reach` shows where they apply.

    `spared` is what its Article 6 makes way for.
    """
    start = span.start or date.min
    eve = start - timedelta(days=1)
    generic = {"address": AddressKind.GENERIC}
    shared: dict[str, Any] = {"in_force": span, "when": MARKETING & PERSONAL}

    def beside(rule_facts: dict[str, Any]) -> tuple[Any, ...]:
        """What every rule here shows: it needs marketing, a person and its day, and takes no unknown for an answer."""
        return (
            *(
                fires(f"the same to the mailbox of {whose}", sample(**rule_facts, **generic, subscriber=subscriber))
                for whose, subscriber in (
                    ("a sole trader", Subscriber.SOLE_TRADER),
                    ("a partnership", Subscriber.PARTNERSHIP),
                    ("a person at home", Subscriber.INDIVIDUAL),
                )
            ),
            silent("the same to a function's address at a company", sample(**rule_facts, **generic)),
            silent("the same in a message that promotes nothing", sample(**rule_facts, commercial=False)),
            silent("the same, the day before", sample(**rule_facts), on=eve),
            unsettled("nobody noted what kind of address it is", sample(**rule_facts, address=None), missing={"address"}),
            *reach(rule_facts),
        )

    no_basis = {"lia_recorded": False}
    return (
        Rule(
            id=f"{regime}.art6.basis",
            title="Using an address that points to a person needs a lawful basis on record",
            protects="people whose names and addresses are used without their asking",
            cites=(law.at("Art 6(1)"), law.at("Art 5(2)")),
            unless=true(M.consented) | true(M.lia_recorded) | spared,
            then=forbidden(SendingDuty.RECORD_BASIS),
            examples=(
                fires("a named employee, and no assessment on record", sample(**no_basis)),
                silent("the same with the person's consent", sample(**no_basis, consented=True)),
                silent("an assessment is on record", sample()),
                unsettled("nobody knows whether an assessment was made", sample(lia_recorded=None), missing={"lia_recorded"}),
                *beside(no_basis),
                *spared_examples,
            ),
            clauses=("PP-09", "PP-14", "GP-02"),
            not_encoded=(
                "whether the balance in the assessment was struck rightly",
                "whether writing to a person amounts to offering goods or services there: the rules take it that it does",
            ),
            **shared,
        ),
        Rule(
            id=f"{regime}.art21.objection",
            title="Marketing to a person stops for good once that person has objected",
            protects="people who said no",
            cites=(law.at("Art 21(2)"), law.at("Art 21(3)")),
            in_force=span,
            when=MARKETING & PERSONAL & (true(M.objected) | true(M.suppressed)),
            then=forbidden(SendingDuty.STOP_SENDING),
            examples=(
                fires("a named employee objected", sample(objected=True)),
                fires("the address is on the exclusion list", sample(suppressed=True)),
                silent("no objection, and screened", sample()),
                unsettled("the exclusion list was not screened", sample(suppressed=None), missing={"suppressed"}),
                *beside({"objected": True}),
            ),
            clauses=("PP-24", "GP-05"),
            not_encoded=("an exclusion list entered for other reasons is read as an objection",),
        ),
        Rule(
            id=f"{regime}.art21.time_to_stop",
            title="An objection to marketing takes effect at once",
            protects="people who say no to the next message",
            cites=(law.at("Art 21(3)"),),
            then=Sending(duties=frozenset({SendingDuty.HONOUR_OPT_OUT}), opt_out_within=timedelta(0)),
            examples=(fires("a first e-mail to a named employee", sample()), *beside({})),
            clauses=("GP-05", "PP-24"),
            not_encoded=("how long a message already on its way may take to be held back",),
            **shared,
        ),
        Rule(
            id=f"{regime}.art21.right_made_known",
            title="The first message tells the person of the right to object, clearly and apart from the rest",
            protects="people who do not know that they can say no",
            cites=(law.at("Art 21(4)"),),
            unless=true(M.opt_out_offered),
            then=forbidden(SendingDuty.OFFER_OPT_OUT),
            examples=(
                fires("no word of the right to object", sample(opt_out_offered=False)),
                silent("the right is pointed out", sample()),
                unsettled("nobody looked at the message", sample(opt_out_offered=None), missing={"opt_out_offered"}),
                *beside({"opt_out_offered": False}),
            ),
            clauses=("GP-01", "CC-05"),
            **shared,
        ),
        Rule(
            id=f"{regime}.art14.information",
            title="A person written to for the first time learns who has the data, why, and where it came from",
            protects="people whose data was collected elsewhere",
            cites=(law.at("Art 14(3)(b)"), law.at("Art 13(1)")),
            unless=true(M.privacy_policy_linked) | true(M.informed_before),
            then=forbidden(SendingDuty.GIVE_PRIVACY_INFORMATION),
            examples=(
                fires("no privacy information", sample(privacy_policy_linked=False, informed_before=False)),
                silent("a privacy policy is linked", sample(informed_before=False)),
                silent("the person was informed earlier", sample(privacy_policy_linked=False, informed_before=True)),
                unsettled(
                    "no link, and nobody knows of an earlier notice",
                    sample(privacy_policy_linked=False),
                    missing={"informed_before"},
                ),
                *beside({"privacy_policy_linked": False, "informed_before": False}),
            ),
            clauses=("GP-04", "PP-19"),
            not_encoded=("the outer limit of one month from obtaining the data", "whether the notice says all it must"),
            **shared,
        ),
    )
