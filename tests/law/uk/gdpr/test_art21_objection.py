"""UK GDPR Article 21(1): recognised legitimate interests can be objected to as well."""

import pytest

from gdpr_rules import Basis, Obligation, RequestGround, Right
from tests.law.request_cases import decide

MINE = frozenset({RequestGround.PARTICULAR_SITUATION})


@pytest.mark.parametrize("basis", Basis, ids=lambda basis: basis.name)
def test_which_bases_can_be_objected_to_here_and_in_the_union(basis: Basis) -> None:
    common = {Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS}
    for where, bases in (("eu", common), ("uk", common | {Basis.RECOGNISED_INTEREST})):
        stops = Obligation.STOP_PROCESSING in decide(where, Right.OBJECTION, basis=basis, grounds=MINE).outcome.obligations
        assert stops == (basis in bases)
