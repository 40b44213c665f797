"""UK GDPR Article 6: the bases, recognised legitimate interests (Annex 1), and what is recorded beside them."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.instruments.uk import DUAA, DUAA_COMMENCEMENT
from gdpr_rules.kernel.citations import Span, since
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import Rule
from gdpr_rules.law.bases.grounds import grounds, records
from gdpr_rules.law.bases.text import barring
from gdpr_rules.law.uk.gdpr_old.processing_text import AMENDED, FIRST, TEXT, since_amended, until_amended

P = attrs.fields(Processing)
INTERESTS = (Basis.LEGITIMATE_INTERESTS, Basis.RECOGNISED_INTEREST)

RECOGNISED: tuple[Rule[LawfulBases], ...] = (
    TEXT.rule(
        "art6.no_recognised_interest",
        "Until 5 February 2026 no interest was recognised without a balance",
        "people whose interests had to be weighed",
        ("Art 6(1)", DUAA_COMMENCEMENT.at("reg 2")),
        barring(Basis.RECOGNISED_INTEREST),
        {},
        span=Span(FIRST, AMENDED),
        reach=until_amended,
    ),
    TEXT.rule(
        "art6.recognised_interest",
        "An interest is recognised without a balance only where a condition of Annex 1 is met",
        "people whose interests would have to be weighed",
        ("Art 6(1)(ea)", "Annex 1", DUAA.at("s 70"), DUAA_COMMENCEMENT.at("reg 2")),
        barring(Basis.RECOGNISED_INTEREST),
        {"recognised_interest": False},
        unless=true(P.recognised_interest),
        not_so=[{"recognised_interest": True}],
        unknown=["recognised_interest"],
        span=since(2026, 2, 5),
        reach=since_amended,
        not_encoded=(
            "the conditions of Annex 1 one by one, and who is a vulnerable individual: the controller records that one is met",
            "conditions that the Secretary of State may add",
        ),
    ),
    TEXT.rule(
        "art6.own_task",
        "A public task is a basis only for the controller whose task it is",
        "people whose data others ask for",
        ("Art 6(1)(e)", DUAA.at("s 70"), DUAA_COMMENCEMENT.at("reg 2")),
        barring(Basis.PUBLIC_TASK),
        {"task_is_own": False},
        unless=true(P.task_is_own),
        not_so=[{"task_is_own": True}],
        unknown=["task_is_own"],
        span=since(2026, 2, 5),
        reach=since_amended,
    ),
)

RULES: tuple[Rule[LawfulBases], ...] = (
    *grounds(TEXT, INTERESTS, (Basis.PUBLIC_TASK, *INTERESTS)),
    *RECOGNISED,
    *records(TEXT),
)
