"""Article 15: confirmation, what is known about the processing, and a copy that leaves out what would harm others."""

import attrs

from gdpr_rules.facts.request import Answer, Exemption, Handling, Obligation
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.rights.claims import ACCESS
from gdpr_rules.law.rights_of_people import Text, owed, shown

WITH_OTHERS = {"exemptions": frozenset({Exemption.RIGHTS_OF_OTHERS})}


def access(text: Text) -> tuple[Rule[Handling], ...]:
    """Article 15, where the rights of others limit the copy and never the answer."""
    others = attrs.evolve(
        ACCESS,
        there=ACCESS.there & shown(Exemption.RIGHTS_OF_OTHERS),
        hit={**ACCESS.hit, **WITH_OTHERS},
        exemptions=(),
        gone=({"exemptions": frozenset()},),
        unknown=("exemptions",),
    )
    return (
        ACCESS.rule(
            text,
            "art15.access",
            "Whoever asks learns whether data about them are processed, what they are, and gets a copy",
            "people who want to know",
            ("Art 15(1)", "Art 15(2)", "Art 15(3)"),
            owed(Obligation.CONFIRM_PROCESSING, Obligation.GIVE_COPY),
            also=[WITH_OTHERS],
            clauses=("PP-20",),
            not_encoded=("how wide a search has to be", "that a motive foreign to data protection does not matter (C-307/22)"),
        ),
        others.rule(
            text,
            "art15.rights_of_others",
            "A copy leaves out what would harm others, and no more than that",
            "other people in the same records",
            ("Art 15(4)",),
            owed(Obligation.LEAVE_OUT_OTHERS, answer=Answer.REPLY),
            clauses=("PP-20",),
        ),
    )
