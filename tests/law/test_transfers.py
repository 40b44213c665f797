"""Transfers: every decision on its days, every safeguard and derogation, where the two texts differ, and a plain oracle."""

import re
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

from gdpr_rules import (
    LAW,
    Decision,
    Derogation,
    DerogationLimit,
    ProtectionFound,
    Transfer,
    TransferDuty,
    TransferTerms,
    TransferTool,
    evaluate,
)
from gdpr_rules.facts.places import DESTINATIONS
from gdpr_rules.kernel.facts import about

ON = date(2026, 11, 23)
DAY = timedelta(days=1)
EEA_DAY, LEFT, BRIDGED, REFORM = date(2018, 7, 20), date(2021, 1, 1), date(2021, 6, 28), date(2026, 2, 5)
STATES = {
    *("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT"),
    *("NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"),
}
EFTA = {"IS", "LI", "NO"}
OVERSEAS = {"AX", "GF", "GP", "MF", "MQ", "RE", "YT"}  # TFEU 355(1) and (4)
BARE: dict[str, Any] = {
    **dict.fromkeys(["bound_by_eu_gdpr", "bound_by_uk_gdpr", "recipient_certified", "uk_extension"], False),
    **dict.fromkeys(["recipient_in_adequacy_scope", "credit_information", "safeguard_binding", "authorised"], False),
    **dict.fromkeys(["importer_bound_by_gdpr", "transfer_assessment_done", "supplementary_measures"], False),
    **dict.fromkeys(["exporter_public_authority", "foreign_order", "returned_to_controller"], False),
    "separate_recipient": True,
    "safeguard": TransferTool.NONE,
    "contract_concluded": date(2018, 6, 1),
    "protection_found": ProtectionFound.MATERIALLY_LOWER,
    "derogation": Derogation.NONE,
    "derogation_limits": frozenset(),
}
SOUND: dict[str, Any] = {
    "safeguard_binding": True,
    "transfer_assessment_done": True,
    "protection_found": ProtectionFound.ESSENTIALLY_EQUIVALENT,
    "supplementary_measures": True,
}


def send(exporter: str, destination: str, *, on: date = ON, **facts: Any) -> Decision[TransferTerms]:
    """A transfer with nothing to cover it but what is told."""
    told: dict[str, Any] = {"exporter_country": exporter, "destination": destination, **BARE, **facts}
    return evaluate(Transfer(**told), on=on, rules=LAW)


def goes(decision: Decision[TransferTerms]) -> bool:
    assert decision.settled_on("permission")
    return decision.outcome.permissive


SCOPE: dict[str, Any] = {"recipient_in_adequacy_scope": True}
LISTED: dict[str, Any] = {"recipient_certified": True}
EXTENDED: dict[str, Any] = {"recipient_certified": True, "uk_extension": True}
# Row by row of the table of decisions: where to, what it hangs on, its first day, and its first day no more.
EU_ROWS: list[tuple[str, dict[str, Any], date, date | None]] = [
    ("AD", {}, date(2010, 10, 19), None),
    ("AR", {}, date(2003, 6, 30), None),
    ("BR", SCOPE, date(2026, 1, 26), None),
    ("CA", SCOPE, date(2001, 12, 20), None),
    ("EPO", {}, date(2025, 7, 15), None),
    ("FO", {}, date(2010, 3, 5), None),
    ("GG", {}, date(2003, 11, 21), None),
    ("IM", {}, date(2004, 4, 28), None),
    ("IL", SCOPE, date(2011, 1, 31), None),
    ("JP", SCOPE, date(2019, 1, 23), None),
    ("JE", {}, date(2008, 5, 8), None),
    ("NZ", {}, date(2012, 12, 19), None),
    ("KR", SCOPE, date(2021, 12, 17), None),
    ("CH", {}, date(2000, 7, 26), None),
    ("GB", SCOPE, date(2021, 6, 28), date(2031, 12, 28)),
    ("UY", {}, date(2012, 8, 21), None),
    ("US", LISTED, date(2016, 7, 12), date(2020, 7, 16)),
    ("US", LISTED, date(2023, 7, 10), None),
]
UK_ROWS: list[tuple[str, dict[str, Any], date, date | None]] = [
    *((place, {}, date(2020, 12, 31), None) for place in sorted(STATES | OVERSEAS | EFTA)),
    *((place, {}, date(2020, 12, 31), None) for place in ("EUI", "GI", "AD", "AR", "FO", "GG", "IM", "JE", "NZ", "CH", "UY")),
    *((place, SCOPE, date(2020, 12, 31), None) for place in ("CA", "IL", "JP")),
    ("KR", SCOPE, date(2022, 12, 19), None),
    ("US", EXTENDED, date(2023, 10, 12), None),
]


@pytest.mark.parametrize(
    ("exporter", "applies", "place", "needs", "first", "end"),
    [
        *(("DE", date(2018, 5, 25), *row) for row in EU_ROWS),
        *(("GB", date(2021, 1, 1), *row) for row in UK_ROWS),
    ],
)
def test_every_decision_on_its_days(
    exporter: str, applies: date, place: str, needs: dict[str, Any], first: date, end: date | None
) -> None:
    begun = max(first, applies)
    for day in (begun, begun + 100 * DAY, end - DAY if end else ON):
        decision = send(exporter, place, on=day, **needs)
        assert goes(decision)
        assert not decision.outcome.mechanism_required
        for name in needs:
            less = send(exporter, place, on=day, **{**needs, name: False})
            renewed = place == "GB" and day >= date(2025, 12, 19)
            assert less.outcome.mechanism_required is not renewed
            assert not send(exporter, place, on=day, **{**needs, name: None}).settled or renewed
    if first > applies and place != "GB":
        assert send(exporter, place, on=first - DAY, **needs).outcome.mechanism_required
    if end:
        for day in (end, end + DAY):
            assert send(exporter, place, on=day, **needs).outcome.mechanism_required
            assert not goes(send(exporter, place, on=day, **needs))


def test_each_text_has_its_list() -> None:
    """Whatever a recipient may say of itself, no other destination is adequate."""
    every: dict[str, Any] = {**SCOPE, **EXTENDED}
    union = {place for place in DESTINATIONS if not send("DE", place, **every).outcome.mechanism_required}
    british = {place for place in DESTINATIONS if not send("GB", place, **every).outcome.mechanism_required}
    assert union == STATES | OVERSEAS | EFTA | {"EUI"} | {place for place, *_ in EU_ROWS}
    assert british == {"GB"} | {place for place, *_ in UK_ROWS}
    assert union - british == {"BR", "EPO"}
    assert british - union == {"GI"}
    assert not {"MC", "SM", "VA", "MK", "AL", "RS", "GL", "INT"} & (union | british)


@pytest.mark.parametrize("day", [date(2015, 10, 5), date(2015, 10, 6), date(2017, 1, 1)])
def test_before_the_gdpr_nothing_is_encoded(day: date) -> None:
    decision = send("DE", "US", on=day, **LISTED)
    assert not decision.outcome.permissive
    assert not decision.settled
    assert TransferDuty.FIND_OUT_LAW in decision.outcome.obligations


def test_a_lapsed_framework_is_no_safeguard() -> None:
    for tool in (TransferTool.SAFE_HARBOUR, TransferTool.PRIVACY_SHIELD):
        for exporter, day in (("DE", date(2020, 7, 16)), ("DE", ON), ("GB", ON)):
            assert not goes(send(exporter, "US", on=day, safeguard=tool, authorised=True, **SOUND))


def test_the_united_kingdom_seen_from_the_union() -> None:
    """A member, then in transition, then bridged, then adequate; each day between them is covered."""
    for day in (date(2018, 5, 25), date(2020, 12, 31), LEFT, BRIDGED - DAY):
        assert send("FR", "GB", on=day).outcome == TransferTerms()
    assert not goes(send("FR", "GB", on=BRIDGED)), "immigration control was left out"
    assert goes(send("FR", "GB", on=BRIDGED, **SCOPE))
    assert not goes(send("FR", "GB", on=date(2025, 12, 18)))
    assert goes(send("FR", "GB", on=date(2025, 12, 19)))
    assert goes(send("FR", "GB", on=date(2031, 12, 27)))
    assert not goes(send("FR", "GB", on=date(2031, 12, 28), **SCOPE))


def test_the_eea_beside_the_union() -> None:
    for day in (LEFT, BRIDGED - DAY):
        assert not send("NO", "GB", on=day).settled
    assert goes(send("NO", "GB", on=BRIDGED, **SCOPE))
    # Decision 154/2018, Article 45(1a): whether these states apply the renewed decision was not seen, as with Brazil
    assert goes(send("NO", "GB", on=date(2025, 12, 27), **SCOPE))
    for day in (date(2025, 12, 28), ON):
        britain = send("NO", "GB", on=day, **SCOPE)
        assert (britain.settled, britain.outcome.mechanism_required) == (False, True)
        assert any("renewed decision on the United Kingdom" in question for question in britain.open_questions)
        assert goes(send("DE", "GB", on=day, **SCOPE))
    brazil = send("NO", "BR", **SCOPE)
    assert not brazil.settled
    assert brazil.outcome.mechanism_required
    assert any("EEA Agreement" in question for question in brazil.open_questions)
    assert goes(send("NO", "KR", **SCOPE))
    assert goes(send("NO", "DE"))


@pytest.mark.parametrize("exporter", sorted(EFTA))
def test_the_patent_organisation_seen_from_the_eea_beside_the_union(exporter: str) -> None:
    """Whether the decision was taken over into the EEA Agreement was not seen."""
    first = date(2025, 7, 15)
    for day in (first, ON):
        decision = send(exporter, "EPO", on=day)
        assert not decision.settled
        assert not decision.outcome.permissive
        assert decision.outcome.mechanism_required
        assert any("EEA Agreement" in question for question in decision.open_questions)
    assert not goes(send(exporter, "EPO", on=first - DAY))


def test_the_questions_on_who_is_bound_ask_for_every_way_and_every_authority() -> None:
    """Article 3(2) is one of three ways of being bound, and each text has an authority of its own."""
    asked = {field.name: about(field) for field in attrs.fields(Transfer)}
    for name in ("bound_by_eu_gdpr", "bound_by_uk_gdpr"):
        assert {"Article 3(1)", "Article 3(2)", "Article 3(3)"} <= set(re.findall(r"Article 3\(\d\)", asked[name].ask))
    assert "every" in asked["authorised"].ask
    assert "Commissioner" in asked["authorised"].ask
    assert "Member State" in DerogationLimit.RECOGNISED_IN_LAW.value
    assert "United Kingdom" in DerogationLimit.RECOGNISED_IN_LAW.value
    assert "international law" in asked["recipient_in_adequacy_scope"].ask


def test_where_the_two_texts_differ() -> None:
    assert goes(send("DE", "BR", **SCOPE))
    assert not goes(send("GB", "BR", **SCOPE))
    assert goes(send("DE", "EPO"))
    assert not goes(send("GB", "EPO"))
    credit: dict[str, Any] = {**SCOPE, "credit_information": True}
    assert not goes(send("DE", "KR", **credit))
    assert goes(send("GB", "KR", **credit))
    assert goes(send("DE", "US", **LISTED))
    assert not goes(send("GB", "US", **LISTED))
    assert goes(send("GB", "US", **EXTENDED))
    unlisted: dict[str, Any] = {**EXTENDED, "recipient_certified": False}
    assert not goes(send("GB", "US", **unlisted))


def test_an_exporter_bound_by_both_texts_satisfies_both() -> None:
    both = send("GB", "BR", bound_by_eu_gdpr=True, **SCOPE)
    assert both.by_regime["eu.gdpr"].permissive
    assert not both.by_regime["uk.gdpr"].permissive
    assert not goes(both)
    addendum: dict[str, Any] = {**SOUND, "safeguard": TransferTool.UK_ADDENDUM}
    assert goes(send("GB", "MK", bound_by_eu_gdpr=True, **addendum))
    agreement: dict[str, Any] = {**SOUND, "safeguard": TransferTool.UK_AGREEMENT}
    assert not goes(send("GB", "MK", bound_by_eu_gdpr=True, **agreement))
    assert not send("GB", "MK", bound_by_eu_gdpr=None, **agreement).settled


@pytest.mark.parametrize("exporter", ["MK", "CH", "US", "GG"])
def test_elsewhere_the_law_of_the_exporter_stays_open(exporter: str) -> None:
    decision = send(exporter, "DE")
    assert not decision.outcome.permissive
    assert not decision.settled
    far = send(exporter, "MK", bound_by_eu_gdpr=True)
    assert far.settled_on("permission")
    assert "eu.gdpr.art44.ground" in {rule.id for rule in far.fired}


def test_no_transfer_without_another_who_gets_the_data() -> None:
    for exporter in ("DE", "GB"):
        assert send(exporter, "MK", separate_recipient=False).outcome == TransferTerms()
        assert not send(exporter, "MK", separate_recipient=None).outcome.permissive


ALWAYS, NEVER = (date(2018, 5, 25), None), None
UK_ALWAYS = (date(2021, 1, 1), None)
T = TransferTool
# The days on which each safeguard, in order and authorised, carries a transfer: its first, and its first no more.
EU_TOOLS: dict[TransferTool, tuple[date, date | None] | None] = {
    T.NONE: NEVER,
    T.PUBLIC_INSTRUMENT: ALWAYS,
    T.BINDING_CORPORATE_RULES: ALWAYS,
    T.CLAUSES_OF_2021: (date(2021, 6, 27), None),
    T.UK_ADDENDUM: (date(2021, 6, 27), None),
    T.UK_AGREEMENT: NEVER,
    T.OLDER_CLAUSES: (date(2018, 5, 25), date(2022, 12, 28)),
    T.AUTHORITY_CLAUSES: ALWAYS,
    T.CODE_OF_CONDUCT: ALWAYS,
    T.CERTIFICATION: ALWAYS,
    T.AD_HOC_CLAUSES: ALWAYS,
    T.ADMINISTRATIVE_ARRANGEMENT: ALWAYS,
    T.SAFE_HARBOUR: NEVER,
    T.PRIVACY_SHIELD: NEVER,
}
UK_TOOLS: dict[TransferTool, tuple[date, date | None] | None] = {
    **{tool: days and UK_ALWAYS for tool, days in EU_TOOLS.items()},
    T.CLAUSES_OF_2021: NEVER,
    T.UK_ADDENDUM: (date(2022, 3, 21), None),
    T.UK_AGREEMENT: (date(2022, 3, 21), None),
    T.OLDER_CLAUSES: (date(2021, 1, 1), date(2024, 3, 21)),
    T.AUTHORITY_CLAUSES: NEVER,
}
WITH_AUTHORITY = {T.BINDING_CORPORATE_RULES, T.AD_HOC_CLAUSES, T.ADMINISTRATIVE_ARRANGEMENT}


@pytest.mark.parametrize("tool", TransferTool, ids=lambda tool: tool.name)
@pytest.mark.parametrize(("exporter", "tools"), [("DE", EU_TOOLS), ("GB", UK_TOOLS)])
def test_every_safeguard_on_its_days(
    exporter: str, tools: dict[TransferTool, tuple[date, date | None] | None], tool: TransferTool
) -> None:
    whole: dict[str, Any] = {**SOUND, "safeguard": tool, "authorised": True}
    days = tools[tool]
    if days is None:
        assert not any(goes(send(exporter, "MK", on=day, **whole)) for day in (LEFT, REFORM, ON))
        return
    first, end = days
    good = (first, end - DAY if end else ON)
    for day in good:
        decision = send(exporter, "MK", on=day, **whole)
        assert goes(decision)
        assert decision.outcome.mechanism_required
        assert {TransferDuty.DOCUMENT_ASSESSMENT, TransferDuty.SUSPEND} <= decision.outcome.obligations
        for name, value in SOUND.items():
            less = ProtectionFound.MATERIALLY_LOWER if name == "protection_found" else not value
            assert not goes(send(exporter, "MK", on=day, **{**whole, name: less})), name
            assert not send(exporter, "MK", on=day, **{**whole, name: None}).settled, name
        assert goes(send(exporter, "MK", on=day, **{**whole, "authorised": False})) is (tool not in WITH_AUTHORITY)
    if first not in (ALWAYS[0], UK_ALWAYS[0]):
        assert not goes(send(exporter, "MK", on=first - DAY, **whole))
    if end:
        assert not goes(send(exporter, "MK", on=end, **whole))


@pytest.mark.parametrize(
    ("exporter", "last", "on"),
    [("DE", date(2021, 9, 26), date(2022, 12, 27)), ("GB", date(2022, 9, 21), date(2024, 3, 20))],
)
def test_contracts_on_the_older_clauses_live_on_where_they_were_concluded_in_time(exporter: str, last: date, on: date) -> None:
    old: dict[str, Any] = {**SOUND, "safeguard": T.OLDER_CLAUSES}
    assert goes(send(exporter, "MK", on=on, **{**old, "contract_concluded": last}))
    assert not goes(send(exporter, "MK", on=on, **{**old, "contract_concluded": last + DAY}))
    assert not send(exporter, "MK", on=on, **{**old, "contract_concluded": None}).settled


def test_clauses_of_2021_for_a_recipient_already_bound_are_an_open_question() -> None:
    clauses: dict[str, Any] = {**SOUND, "safeguard": T.CLAUSES_OF_2021, "importer_bound_by_gdpr": True}
    decision = send("DE", "MK", **clauses)
    assert not decision.outcome.permissive
    assert not decision.settled
    assert decision.missing == ()
    assert any("recital 7" in question for question in decision.open_questions)


def test_since_5_february_2026_british_law_asks_for_protection_that_is_not_materially_lower() -> None:
    slightly: dict[str, Any] = {**SOUND, "authorised": True, "protection_found": ProtectionFound.NOT_MATERIALLY_LOWER}
    for tool, days in UK_TOOLS.items():
        told: dict[str, Any] = {**slightly, "safeguard": tool}
        assert not goes(send("GB", "MK", on=REFORM - DAY, **told))
        assert goes(send("GB", "MK", on=REFORM, **told)) is (days is not None and days[1] is None)
        assert not goes(send("DE", "MK", on=REFORM, **told))


D, L = Derogation, DerogationLimit
LIMITS: dict[Derogation, set[DerogationLimit]] = {
    D.EXPLICIT_CONSENT: {L.RISKS_TOLD},
    D.CONTRACT: {L.NECESSARY, L.OCCASIONAL},
    D.CONTRACT_IN_INTEREST: {L.NECESSARY, L.OCCASIONAL},
    D.PUBLIC_INTEREST: {L.NECESSARY, L.RECOGNISED_IN_LAW},
    D.LEGAL_CLAIMS: {L.NECESSARY, L.OCCASIONAL},
    D.VITAL_INTERESTS: {L.NECESSARY, L.CANNOT_CONSENT},
    D.PUBLIC_REGISTER: {L.REGISTER_CONDITIONS},
    D.COMPELLING_INTERESTS: {
        *(L.NECESSARY, L.OCCASIONAL, L.FEW_PEOPLE, L.PREVAILS, L.SUITABLE_SAFEGUARDS, L.AUTHORITY_TOLD, L.PERSON_TOLD),
        L.NOTHING_ELSE_SERVES,
    },
}
NOT_FOR_AUTHORITIES = {D.EXPLICIT_CONSENT, D.CONTRACT, D.CONTRACT_IN_INTEREST, D.COMPELLING_INTERESTS}


@pytest.mark.parametrize("derogation", Derogation, ids=lambda derogation: derogation.name)
@pytest.mark.parametrize("exporter", ["DE", "GB"])
def test_every_derogation_within_its_limits_only(exporter: str, derogation: Derogation) -> None:
    def rests(limits: set[DerogationLimit] | None, **more: Any) -> Decision[TransferTerms]:
        kept = None if limits is None else frozenset(limits)
        return send(exporter, "MK", derogation=derogation, derogation_limits=kept, **more)

    if derogation is Derogation.NONE:
        assert not goes(rests(set(DerogationLimit)))
        return
    needed = LIMITS[derogation]
    assert goes(rests(needed))
    assert rests(needed).outcome.mechanism_required
    assert not rests(None).settled
    for limit in DerogationLimit:
        assert goes(rests(set(DerogationLimit) - {limit})) is (limit not in needed), limit
    assert goes(rests(needed, exporter_public_authority=True)) is (derogation not in NOT_FOR_AUTHORITIES)
    told = {TransferDuty.TELL_AUTHORITY, TransferDuty.TELL_PERSON}
    assert (told <= rests(needed).outcome.obligations) is (derogation is D.COMPELLING_INTERESTS)


def test_a_foreign_order_is_no_ground() -> None:
    ordered = send("DE", "US", foreign_order=True)
    assert not goes(ordered)
    assert TransferDuty.CHECK_FOREIGN_ORDER in ordered.outcome.obligations
    assert TransferDuty.CHECK_FOREIGN_ORDER not in send("GB", "US", foreign_order=True).outcome.obligations


def test_module_four_asks_for_no_assessment_in_the_union() -> None:
    """B15: Decision 2021/914, clause 14 for module four; in Britain Article 46(1A) asks for the test with each safeguard."""
    back: dict[str, Any] = {"safeguard_binding": True, "returned_to_controller": True}
    returned = send("DE", "MK", safeguard=T.CLAUSES_OF_2021, **back)
    assert goes(returned)
    assert TransferDuty.DOCUMENT_ASSESSMENT not in returned.outcome.obligations
    assert TransferDuty.SUSPEND in returned.outcome.obligations
    assert not goes(send("DE", "MK", safeguard=T.CLAUSES_OF_2021, **{**back, "returned_to_controller": False}))
    assert not goes(send("DE", "MK", safeguard=T.BINDING_CORPORATE_RULES, **back, authorised=True))
    assert not goes(send("GB", "MK", safeguard=T.UK_ADDENDUM, **back))
    assert not send("DE", "MK", safeguard=T.CLAUSES_OF_2021, **{**back, "returned_to_controller": None}).settled_on(
        "permission"
    )


def test_what_would_help_is_a_safeguard_in_order() -> None:
    assessed: dict[str, Any] = {**SOUND, "transfer_assessment_done": False, "safeguard_binding": False}
    for exporter, tool in (("DE", T.CLAUSES_OF_2021), ("GB", T.UK_ADDENDUM)):
        best, *_ = send(exporter, "MK", **assessed).remedies()
        assert dict(best.changes) == {"safeguard": tool, "safeguard_binding": True, "transfer_assessment_done": True}
