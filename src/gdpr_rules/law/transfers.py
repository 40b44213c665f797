"""Chapter V as both texts of the GDPR have it: adequacy, safeguards, derogations, and what goes with a transfer."""

from collections.abc import Iterable, Mapping, Set
from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.message import Permission
from gdpr_rules.facts.transfer import (
    Derogation,
    DerogationLimit,
    ProtectionFound,
    Transfer,
    TransferDuty,
    TransferTerms,
    TransferTool,
)
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.kernel.citations import Citation, Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition, contains, equals, false, one_of, true
from gdpr_rules.kernel.facts import about
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled
from gdpr_rules.kernel.truth import Truth
from gdpr_rules.law.accountability import DAY, Samples
from gdpr_rules.law.around import said

T = attrs.fields(Transfer)
Changes = Mapping[str, Any]
SAMPLES = Samples(
    Transfer(
        exporter_country="GB",
        destination="MK",
        separate_recipient=True,
        bound_by_eu_gdpr=False,
        bound_by_uk_gdpr=False,
        recipient_certified=False,
        uk_extension=False,
        recipient_in_adequacy_scope=False,
        credit_information=False,
        safeguard=TransferTool.NONE,
        safeguard_binding=False,
        authorised=False,
        contract_concluded=date(2018, 6, 1),
        importer_bound_by_gdpr=False,
        transfer_assessment_done=False,
        protection_found=ProtectionFound.MATERIALLY_LOWER,
        supplementary_measures=False,
        derogation=Derogation.NONE,
        derogation_limits=frozenset[DerogationLimit](),
        exporter_public_authority=False,
        foreign_order=False,
    )
)
"""Data on their way to a place without an adequacy decision, with nothing to cover them."""


@attrs.frozen
class Case:
    """Changes to the facts, and whether they lift the rules on transfers; None leaves it open, for want of `missing`.

    The day is the last one on which the law was read, where none is given.
    """

    lifts: Truth
    changes: Changes
    on: date | None = None
    missing: Set[str] = frozenset()

    @property
    def label(self) -> str:
        """The changes in words."""
        fields = attrs.fields_dict(Transfer)
        return "; ".join(said(about(fields[name]), value) for name, value in self.changes.items()) or "nothing unusual"


def lifted(*some: Changes, on: date | None = None) -> tuple[Case, ...]:
    """Changes of which each lifts the rules."""
    return tuple(Case(True, changes, on) for changes in some)


def standing(*some: Changes, on: date | None = None) -> tuple[Case, ...]:
    """Changes under which the rules stand."""
    return tuple(Case(False, changes, on) for changes in some)


def unknown(changes: Changes, *names: str, on: date | None = None) -> tuple[Case, ...]:
    """Changes beside which each of these facts, unknown, leaves the rules open."""
    return tuple(Case(None, {**changes, name: None}, on, frozenset({name})) for name in names)


def lasting(changes: Changes, first: date, last: date | None = None) -> tuple[Case, ...]:
    """Changes that lift the rules from a first day to a last one."""
    ended = (*lifted(changes, on=last), *standing(changes, on=last + DAY)) if last else ()
    return (*standing(changes, on=first - DAY), *lifted(changes, on=first), *ended)


@attrs.frozen
class Chapter:
    """Chapter V in one text: whom it reaches, where it sees a transfer, what it takes for adequate and for a safeguard.

    `reach` are cases that decide whether the text sees a transfer, `adequacy` and `safeguards` those that decide on these.
    """

    regime: str
    law: Instrument
    span: Span
    home: Changes
    places: Mapping[str, tuple[str | Citation, ...]]
    restricted: Condition
    adequate: Condition
    usable: Condition
    enough: Condition
    reach: tuple[Case, ...]
    adequacy: tuple[Case, ...]
    safeguards: tuple[Case, ...]
    not_encoded: tuple[str, ...]

    def rule(
        self,
        name: str,
        title: str,
        then: TransferTerms,
        hit: Changes,
        *,
        when: Condition = TRUE,
        unless: Condition = FALSE,
        cases: Iterable[Case] = (),
        **more: Any,
    ) -> Rule[TransferTerms]:
        """A rule on the transfers that the text restricts, with examples around the facts `hit`, on which it stands."""
        here = SAMPLES.at(self.home)
        places = self.places[name]
        first = self.span.start or date.min
        cases = (*standing({}), *self.reach, *cases)
        return Rule(
            id=f"{self.regime}.{name}",
            title=title,
            protects="people whose data leave the places where the law protects them",
            cites=tuple(place if isinstance(place, Citation) else self.law.at(place) for place in places),
            in_force=self.span,
            when=self.restricted & when if when != TRUE else self.restricted,
            unless=unless,
            then=then,
            examples=(
                silent("the day before it was law", here(**hit), on=first - DAY),
                fires("its first day", here(**hit), on=first),
                *(_example(case, here(**{**hit, **case.changes})) for case in cases),
            ),
            **more,
        )


def _example(case: Case, facts: Transfer) -> Example[TransferTerms]:
    label = f"{case.label}; on {case.on}" if case.on else case.label
    day = case.on or VERIFIED
    if case.lifts is None:
        return unsettled(label, facts, missing=case.missing, on=day)
    return (silent if case.lifts else fires)(label, facts, on=day)


def _kept(limit: DerogationLimit) -> Condition:
    return contains(T.derogation_limits, {limit})


def _all_kept(*limits: DerogationLimit) -> Condition:
    first, *others = map(_kept, limits)
    for other in others:
        first &= other
    return first


L = DerogationLimit
PRIVATE = {
    Derogation.EXPLICIT_CONSENT: (L.RISKS_TOLD,),
    Derogation.CONTRACT: (L.NECESSARY, L.OCCASIONAL),
    Derogation.CONTRACT_IN_INTEREST: (L.NECESSARY, L.OCCASIONAL),
    Derogation.COMPELLING_INTERESTS: (
        *(L.NECESSARY, L.OCCASIONAL, L.FEW_PEOPLE, L.PREVAILS, L.SUITABLE_SAFEGUARDS),
        *(L.AUTHORITY_TOLD, L.PERSON_TOLD, L.NOTHING_ELSE_SERVES),
    ),
}
"""The derogations closed to public authorities in the exercise of their powers (Article 49(3)), with the limits of each."""
ANYBODY = {
    Derogation.PUBLIC_INTEREST: (L.NECESSARY, L.RECOGNISED_IN_LAW),
    Derogation.LEGAL_CLAIMS: (L.NECESSARY, L.OCCASIONAL),
    Derogation.VITAL_INTERESTS: (L.NECESSARY, L.CANNOT_CONSENT),
    Derogation.PUBLIC_REGISTER: (L.REGISTER_CONDITIONS,),
}
"""The derogations open to anybody, with the limits of each."""


def _one(derogation: Derogation, limits: tuple[DerogationLimit, ...]) -> Condition:
    return equals(T.derogation, derogation) & _all_kept(*limits)


DEROGATION = (
    (
        (
            _one(Derogation.EXPLICIT_CONSENT, PRIVATE[Derogation.EXPLICIT_CONSENT])
            | (
                one_of(T.derogation, {Derogation.CONTRACT, Derogation.CONTRACT_IN_INTEREST})
                & _all_kept(*PRIVATE[Derogation.CONTRACT])
            )
            | _one(Derogation.COMPELLING_INTERESTS, PRIVATE[Derogation.COMPELLING_INTERESTS])
        )
        & false(T.exporter_public_authority)
    )
    | _one(Derogation.PUBLIC_INTEREST, ANYBODY[Derogation.PUBLIC_INTEREST])
    | _one(Derogation.LEGAL_CLAIMS, ANYBODY[Derogation.LEGAL_CLAIMS])
    | _one(Derogation.VITAL_INTERESTS, ANYBODY[Derogation.VITAL_INTERESTS])
    | _one(Derogation.PUBLIC_REGISTER, ANYBODY[Derogation.PUBLIC_REGISTER])
).named("a derogation within its limits")


def _derogations() -> tuple[Case, ...]:
    cases: list[Case] = []
    for derogation, limits in {**PRIVATE, **ANYBODY}.items():
        told: Changes = {"derogation": derogation, "derogation_limits": frozenset(limits)}
        cases += lifted(told)
        cases += standing(*({**told, "derogation_limits": frozenset(set(DerogationLimit) - {limit})} for limit in limits))
        cases += unknown(told, "derogation", "derogation_limits")
        if derogation in PRIVATE:
            cases += standing({**told, "exporter_public_authority": True})
            cases += unknown(told, "exporter_public_authority")
        else:
            cases += lifted({**told, "exporter_public_authority": True})
    return (*cases, *standing({"derogation_limits": frozenset(DerogationLimit)}))


IN_ORDER: Changes = {
    "safeguard_binding": True,
    "transfer_assessment_done": True,
    "protection_found": ProtectionFound.ESSENTIALLY_EQUIVALENT,
    "supplementary_measures": True,
}
"""What any safeguard needs beside itself, all in order."""


def in_order(tool: TransferTool, **more: Any) -> Changes:
    """A safeguard with all that it needs."""
    return {**IN_ORDER, "safeguard": tool, **more}


def common_safeguards(usable: TransferTool) -> tuple[Case, ...]:
    """The cases that decide on what any safeguard needs, around one that is usable."""
    whole = in_order(usable)
    return (
        *standing(
            {**whole, "safeguard_binding": False},
            {**whole, "transfer_assessment_done": False},
            {**whole, "supplementary_measures": False},
            {**whole, "protection_found": ProtectionFound.MATERIALLY_LOWER},
            *(in_order(tool, authorised=True) for tool in NO_SAFEGUARDS),
        ),
        *unknown(whole, *IN_ORDER, "safeguard"),
    )


NO_SAFEGUARDS = (TransferTool.NONE, TransferTool.SAFE_HARBOUR, TransferTool.PRIVACY_SHIELD)
"""Nothing, and what never was a safeguard: a listing counted only while there was a decision on its framework."""
PUBLIC_OR_APPROVED = frozenset({TransferTool.PUBLIC_INSTRUMENT, TransferTool.CODE_OF_CONDUCT, TransferTool.CERTIFICATION})
"""The safeguards of Article 46(2) that need no authorisation in the single case."""
AUTHORISED = frozenset(
    {TransferTool.BINDING_CORPORATE_RULES, TransferTool.AD_HOC_CLAUSES, TransferTool.ADMINISTRATIVE_ARRANGEMENT}
)
"""The safeguards that an authority approves (Article 47) or authorises (Article 46(3))."""
NO_TOOL = frozenset({TransferTool.NONE})


def authorised_safeguards() -> tuple[Case, ...]:
    """The cases that decide on approval and authorisation, in both texts."""
    tools = sorted(AUTHORISED, key=str)
    return (
        *lifted(*(in_order(tool, authorised=True) for tool in tools)),
        *standing(*(in_order(tool) for tool in tools)),
        *unknown(in_order(tools[0], authorised=True), "authorised"),
        *lifted(*(in_order(tool) for tool in sorted(PUBLIC_OR_APPROVED, key=str))),
    )


D = TransferDuty


def chapter_five(text: Chapter) -> tuple[Rule[TransferTerms], ...]:
    """Chapter V in one of the two texts."""
    safeguarded = (
        text.usable
        & true(T.safeguard_binding)
        & true(T.transfer_assessment_done)
        & text.enough
        & true(T.supplementary_measures)
    ).named("a safeguard in order, and a destination that leaves it its effect")
    relied: Changes = {"safeguard": TransferTool.CLAUSES_OF_2021}
    compelling: Changes = {"derogation": Derogation.COMPELLING_INTERESTS}
    return (
        text.rule(
            "art45.adequacy",
            "Where no adequacy decision covers a transfer, it needs a safeguard or a derogation",
            TransferTerms(mechanism_required=True),
            {},
            unless=text.adequate,
            cases=text.adequacy,
            not_encoded=text.not_encoded,
        ),
        text.rule(
            "art44.ground",
            "Data go to another country only where it is adequate, a safeguard is in order, or a derogation holds",
            TransferTerms(permission=Permission.FORBIDDEN),
            {},
            unless=text.adequate | safeguarded | DEROGATION,
            cases=(*text.adequacy, *text.safeguards, *_derogations()),
            not_encoded=(
                "that a derogation gives way where a safeguard can be had, but for compelling interests, which have to say so",
                "which module of standard clauses fits the parties",
                "what the onward transfer by the recipient asks of the recipient",
                *text.not_encoded,
            ),
        ),
        text.rule(
            "art44.information",
            "Who sends data to another country says so to the people, records it, and looks to onward transfers",
            TransferTerms(obligations=frozenset({D.INFORM, D.RECORD, D.BIND_ONWARD})),
            {},
        ),
        text.rule(
            "art46.safeguard",
            "Who relies on a safeguard documents the assessment, shows the safeguard, and stops once protection fails",
            TransferTerms(obligations=frozenset({D.DOCUMENT_ASSESSMENT, D.PROVIDE_COPY, D.SUSPEND})),
            relied,
            when=~one_of(T.safeguard, NO_TOOL),
            unless=text.adequate,
            cases=(*text.adequacy, *lifted({"safeguard": TransferTool.NONE}), *unknown({}, "safeguard")),
        ),
        text.rule(
            "art49.compelling_interests",
            "Who relies on compelling interests documents the assessment and tells the authority and the person",
            TransferTerms(obligations=frozenset({D.DOCUMENT_ASSESSMENT, D.TELL_AUTHORITY, D.TELL_PERSON})),
            compelling,
            when=equals(T.derogation, Derogation.COMPELLING_INTERESTS),
            unless=text.adequate,
            cases=(*text.adequacy, *lifted({"derogation": Derogation.NONE}), *unknown({}, "derogation")),
        ),
    )
