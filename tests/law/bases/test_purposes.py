"""Other purposes: Article 6(4) of the GDPR, and Article 8A of the UK GDPR from 5 February 2026."""

from datetime import date

import pytest

from gdpr_rules import Basis, FurtherGround
from tests.law.bases.cases import AMENDED, BEFORE, CONSENT, FACTS, ON, left

G = FurtherGround
INTERESTS = FACTS[Basis.LEGITIMATE_INTERESTS]
OLD = {G.COMPATIBLE, G.LAW, G.RESEARCH}


@pytest.mark.parametrize("ground", G, ids=lambda ground: ground.name)
@pytest.mark.parametrize(
    ("where", "on", "carrying"),
    [
        ("eu", ON, OLD),
        ("uk", BEFORE, OLD),
        ("uk", AMENDED, set(G) - {G.NONE}),
        ("both", ON, OLD),
    ],
)
def test_what_carries_a_new_purpose(where: str, on: date, carrying: set[FurtherGround], ground: FurtherGround) -> None:
    told = {**INTERESTS, "further_purpose": True, "further_purpose_ground": ground}
    assert left(where, on=on, **told) == ({Basis.LEGITIMATE_INTERESTS} if ground in carrying else set())


@pytest.mark.parametrize("ground", G, ids=lambda ground: ground.name)
@pytest.mark.parametrize("unobtainable", [False, True])
def test_data_collected_on_consent_go_less_far_in_britain(ground: FurtherGround, unobtainable: bool) -> None:
    told = {**INTERESTS, "further_purpose": True, "collected_on_consent": True, "further_purpose_ground": ground}
    carried = ground is G.COMPLIANCE or (unobtainable and ground in {G.LAW, G.LISTED})
    assert bool(left("uk", **told, consent_unobtainable=unobtainable)) is carried
    assert bool(left("eu", **told, consent_unobtainable=unobtainable)) is (ground in OLD)


@pytest.mark.parametrize("where", ["eu", "uk", "both"])
def test_consent_to_the_new_purpose_carries_it(where: str) -> None:
    told = {**INTERESTS, **CONSENT, "further_purpose": True, "further_purpose_ground": G.NONE}
    # B12: UK GDPR 8A(3)(a) and (4)(a) make the new purpose compatible on any basis; 6(4) of the GDPR speaks of consent alone
    carried = {Basis.CONSENT, Basis.LEGITIMATE_INTERESTS} if where == "uk" else {Basis.CONSENT}
    assert left(where, **told) == left(where, **told, collected_on_consent=True) == carried
    assert left("uk", on=BEFORE, **told) == {Basis.CONSENT}
    assert left(where, **{**told, "consent_provable": False}) == frozenset()
    assert left(where, **{**told, "further_purpose_ground": None}) == carried
    assert left(where, **{**INTERESTS, "further_purpose": None, "further_purpose_ground": G.NONE}) == frozenset()
