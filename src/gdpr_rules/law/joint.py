"""Article 26 as both texts of the GDPR have it: what joint controllers arrange between them, and owe everybody."""

import attrs

from gdpr_rules.facts.joint import Arrangement, ArrangementDuty, JointControl
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.accountability import Samples, Text

J = attrs.fields(JointControl)
SAMPLES = Samples(
    JointControl(
        subject_country="GB",
        controller_countries=frozenset({"GB"}),
        joint=True,
        allotted_by_law=False,
        arranged=True,
        settles_rights=True,
        settles_information=True,
        reflects_roles=True,
        essence_available=True,
    )
)
"""Joint controllers whose arrangement lacks nothing."""

PEOPLE = "people whose data several decide about"
BY_LAW = true(J.allotted_by_law)


def joint_rules(text: Text) -> tuple[Rule[Arrangement], ...]:
    """The rules of one of the two texts."""

    def wanting(
        name: str, title: str, places: tuple[str, ...], fact: str, duty: ArrangementDuty, *, spared_by_law: bool
    ) -> Rule[Arrangement]:
        """Something that joint controllers have to have, unless a law did it for them."""
        kept = true(getattr(J, fact))
        return text.rule(
            SAMPLES,
            f"art26.{name}",
            title,
            PEOPLE,
            places,
            Arrangement(incomplete=True, duties=frozenset({duty})),
            {fact: False},
            when=true(J.joint),
            unless=kept | BY_LAW if spared_by_law else kept,
            also=() if spared_by_law else [{"allotted_by_law": True}],
            not_so=[{fact: True}, {"joint": False}, *([{"allotted_by_law": True}] if spared_by_law else [])],
            unknown=[fact, "joint", *(["allotted_by_law"] if spared_by_law else [])],
            clauses=("GP-03", "CC-04"),
            not_encoded=("a law that lays down some of it and leaves the rest open",) if spared_by_law else (),
        )

    return (
        wanting(
            "arrangement",
            "Joint controllers have an arrangement on who answers for what, unless a law says so",
            ("Art 26(1)",),
            "arranged",
            ArrangementDuty.ARRANGE,
            spared_by_law=True,
        ),
        wanting(
            "requests",
            "The arrangement says who answers people's requests",
            ("Art 26(1)",),
            "settles_rights",
            ArrangementDuty.SETTLE_RIGHTS,
            spared_by_law=True,
        ),
        wanting(
            "information",
            "The arrangement says who gives people the privacy information",
            ("Art 26(1)",),
            "settles_information",
            ArrangementDuty.SETTLE_INFORMATION,
            spared_by_law=True,
        ),
        wanting(
            "roles",
            "The arrangement says what each of the joint controllers really does",
            ("Art 26(2)",),
            "reflects_roles",
            ArrangementDuty.REFLECT_ROLES,
            spared_by_law=True,
        ),
        wanting(
            "essence",
            "The people concerned can see the essence of the arrangement",
            ("Art 26(2)",),
            "essence_available",
            ArrangementDuty.PUBLISH_ESSENCE,
            spared_by_law=False,
        ),
        text.rule(
            SAMPLES,
            "art26.every_controller",
            "A person can turn to each of the joint controllers, whatever they arranged",
            PEOPLE,
            ("Art 26(3)",),
            Arrangement(duties=frozenset({ArrangementDuty.ANSWER_TO_ALL})),
            {},
            when=true(J.joint),
            not_so=[{"joint": False}],
            unknown=["joint"],
            clauses=("GP-03", "GP-10", "CC-04", "PP-01"),
            not_encoded=("a contact point, which the arrangement may name (Art 26(1))",),
        ),
    )
