"""The law of transfers written once more without rules, and the rules held to it on drawn facts."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gdpr_rules import (
    LAW,
    Derogation,
    DerogationLimit,
    Permission,
    ProtectionFound,
    Transfer,
    TransferTool,
    evaluate,
)
from tests.law.test_transfers import (
    BARE,
    BRIDGED,
    DAY,
    EEA_DAY,
    EFTA,
    EU_ROWS,
    EU_TOOLS,
    LEFT,
    LIMITS,
    NOT_FOR_AUTHORITIES,
    ON,
    OVERSEAS,
    REFORM,
    SOUND,
    STATES,
    UK_ROWS,
    UK_TOOLS,
    WITH_AUTHORITY,
    D,
    T,
)


def adequate(union: bool, told: dict[str, Any], on: date) -> bool:
    for place, needs, first, end in EU_ROWS if union else UK_ROWS:
        if place != told["destination"] or on < first or (end and on >= end):
            continue
        if union and place == "KR" and told["credit_information"]:
            continue
        if all(told[name] for name in needs) or (union and place == "GB" and on >= date(2025, 12, 19)):
            return True
    return False


def carried(union: bool, told: dict[str, Any], on: date) -> bool:
    tool, days = told["safeguard"], (EU_TOOLS if union else UK_TOOLS)[told["safeguard"]]
    if days is None or on < days[0] or (days[1] and on >= days[1]):
        return False
    if tool is T.OLDER_CLAUSES and told["contract_concluded"] > (date(2021, 9, 26) if union else date(2022, 9, 21)):
        return False
    if tool in WITH_AUTHORITY and not told["authorised"]:
        return False
    if union and tool in {T.CLAUSES_OF_2021, T.UK_ADDENDUM} and told["returned_to_controller"]:
        return bool(told["safeguard_binding"])  # module four: clause 14 asks for no assessment there
    enough = {ProtectionFound.ESSENTIALLY_EQUIVALENT}
    if not union and on >= REFORM:
        enough.add(ProtectionFound.NOT_MATERIALLY_LOWER)
    return told["protection_found"] in enough and all(told[name] for name in SOUND if name != "protection_found")


def derogated(told: dict[str, Any]) -> bool:
    derogation, kept = told["derogation"], frozenset[DerogationLimit](told["derogation_limits"])
    if derogation is D.NONE or (derogation in NOT_FOR_AUTHORITIES and told["exporter_public_authority"]):
        return False
    return LIMITS[derogation] <= kept


def expected(union: bool, told: dict[str, Any], on: date) -> tuple[bool, bool]:
    """Whether one text lets the transfer go, and whether it needs a safeguard or a derogation."""
    home = (
        {"GB"}
        if not union
        else STATES | OVERSEAS | {"EUI"} | ({"GB"} if on < BRIDGED else set()) | (EFTA if on >= EEA_DAY else set())
    )
    home |= {"GI"} if union and on < LEFT else set()
    if not told["separate_recipient"] or told["destination"] in home:
        return True, False
    covered = adequate(union, told, on)
    return covered or carried(union, told, on) or derogated(told), not covered


SOMEWHERE = st.sampled_from(
    ["MK", "US", "GB", "DE", "NO", "KR", "JP", "BR", "CH", "EPO", "EUI", "INT", "GI", "CA", "RE", "AX", "GL"]
)
MOMENTS = sorted(
    {
        *(date(2018, 5, 25), EEA_DAY, LEFT, BRIDGED, REFORM, date(2021, 6, 27), date(2022, 3, 21), date(2025, 12, 19), ON),
        *(day for _, _, first, end in (*EU_ROWS, *UK_ROWS) for day in (first, end) if day and day > date(2018, 5, 25)),
        *(end for days in (*EU_TOOLS.values(), *UK_TOOLS.values()) if days and (end := days[1])),
    }
)


@given(st.data())
def test_the_rules_agree_with_an_oracle(data: st.DataObject) -> None:
    on = data.draw(st.sampled_from(MOMENTS)) + data.draw(st.integers(-1, 1)) * DAY
    on = max(on, date(2018, 5, 25))
    exporter = data.draw(st.sampled_from(["DE", "FR", "GB"]))
    mostly = st.integers(0, 3).map(bool)
    told: dict[str, Any] = {name: data.draw(mostly) for name, value in BARE.items() if isinstance(value, bool)}
    told |= {
        "exporter_country": exporter,
        "destination": data.draw(SOMEWHERE),
        "importer_bound_by_gdpr": False,
        "foreign_order": False,
        "bound_by_eu_gdpr": data.draw(st.booleans()),
        "bound_by_uk_gdpr": data.draw(st.booleans()),
        "exporter_public_authority": data.draw(st.booleans()),
        "safeguard": data.draw(st.sampled_from(TransferTool)),
        "contract_concluded": data.draw(st.sampled_from([date(2020, 1, 1), date(2021, 9, 27), date(2022, 9, 22)])),
        "protection_found": data.draw(st.sampled_from(ProtectionFound)),
        "derogation": data.draw(st.sampled_from(Derogation)),
        "derogation_limits": data.draw(st.sampled_from([frozenset(DerogationLimit), frozenset[DerogationLimit]()])),
    }
    british, union = exporter == "GB" and on >= LEFT, exporter != "GB" or on < LEFT
    texts = {True} if union or told["bound_by_eu_gdpr"] else set[bool]()
    texts |= {False} if on >= LEFT and (british or told["bound_by_uk_gdpr"]) else set()
    answers = [expected(text, told, on) for text in texts]
    decision = evaluate(Transfer(**told), on=on, rules=LAW)
    assert decision.settled
    assert decision.outcome.permissive is all(goes for goes, _ in answers)
    assert decision.outcome.mechanism_required is any(needs for _, needs in answers)
    assert decision.outcome.permission is (Permission.PERMITTED if all(goes for goes, _ in answers) else Permission.FORBIDDEN)
