"""What rules on lawful bases are made of: a processing with every basis in order, bars, and where a text of law reaches."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import attrs

from gdpr_rules.facts.lawful_bases import Basis, FurtherGround, LawfulBases, ProcessingDuty, Role, Source, SpecialCondition
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.citations import Citation, Instrument, Span
from gdpr_rules.kernel.conditions import FALSE, TRUE, Condition
from gdpr_rules.kernel.rules import Example, Rule, fires, silent, unsettled
from gdpr_rules.law.around import examples

Changes = dict[str, Any]
Reach = Callable[[Changes, date | None], tuple[Example[LawfulBases], ...]]
ALL = frozenset(Basis)

ORDERLY = Processing(
    category="contact details of customers",
    purpose="deliver what was ordered",
    role=Role.CONTROLLER,
    subject_country="GB",
    controller_countries=frozenset({"GB"}),
    targets_subject=True,
    monitors_subject=False,
    authority_task=False,
    consent_given=True,
    consent_freely_given=True,
    consent_tied_to_service=False,
    consent_specific=True,
    consent_informed=True,
    consent_unambiguous=True,
    consent_provable=True,
    consent_distinguishable=True,
    withdrawal_explained=True,
    withdrawal_as_easy=True,
    consent_withdrawn=False,
    explicit_consent=True,
    offered_to_child=False,
    subject_age=40,
    preventive_service=False,
    parental_authorisation=False,
    parental_authorisation_verified=False,
    contract_with_subject=True,
    precontract_steps_requested=False,
    necessary_for_purpose=True,
    legal_obligation=True,
    vital_interests=True,
    public_task=True,
    task_is_own=True,
    recognised_interest=True,
    interest_is_legitimate=True,
    balance_favours_controller=True,
    lia_recorded=True,
    objected=False,
    compelling_grounds=False,
    direct_marketing=False,
    high_risk_likely=False,
    dpia_recorded=False,
    special_category=False,
    special_category_condition=SpecialCondition.NONE,
    condition_in_law=False,
    subject_incapable=False,
    professional_secrecy=False,
    policy_document_held=False,
    criminal_data=False,
    official_authority=False,
    criminal_data_authorised=False,
    comprehensive_register=False,
    further_purpose=False,
    further_purpose_ground=FurtherGround.NONE,
    collected_on_consent=False,
    consent_unobtainable=False,
    new_purpose_told=False,
    source=Source.PERSON,
    supplier_vouched=False,
    informed_in_time=True,
    information_exempt=False,
    source_told=False,
    interest_told=True,
    objection_pointed_out=True,
)
"""A processing within Britain that every basis would carry."""

_FACTS = {field.name: getattr(ORDERLY, field.name) for field in attrs.fields(Processing)}


def processing(**changes: Any) -> Processing:
    """A processing that every basis would carry, with some facts changed; None makes a fact unknown."""
    return Processing(**(_FACTS | changes))


def barring(*bases: Basis) -> LawfulBases:
    """All bases but these."""
    return LawfulBases(available=ALL - set(bases))


def keeping(*bases: Basis) -> LawfulBases:
    """These bases alone."""
    return LawfulBases(available=frozenset(bases))


def owing(*duties: ProcessingDuty) -> LawfulBases:
    """Every basis left, and something owed on each."""
    return LawfulBases(obligations=frozenset(duties))


class Text:
    """A text of law on lawful bases: its regime and instrument, its days, its sample, and where it reaches."""

    def __init__(self, regime: str, law: Instrument, span: Span, sample: Callable[..., Processing], reach: Reach) -> None:
        self.regime, self.law, self.span, self.sample, self.reach = regime, law, span, sample, reach

    def rule(
        self,
        name: str,
        title: str,
        protects: str,
        places: tuple[str | Citation, ...],
        then: LawfulBases,
        hit: Changes,
        *,
        when: Condition = TRUE,
        unless: Condition = FALSE,
        also: Iterable[Changes] = (),
        not_so: Iterable[Changes] = (),
        unknown: Iterable[str] = (),
        further: tuple[Example[LawfulBases], ...] = (),
        span: Span | None = None,
        on: date | None = None,
        reach: Reach | None = None,
        **more: Any,
    ) -> Rule[LawfulBases]:
        """A rule of the text, with examples around the facts on which it fires, and of where it reaches."""
        return Rule(
            id=f"{self.regime}.{name}",
            title=title,
            protects=protects,
            cites=tuple(place if isinstance(place, Citation) else self.law.at(place) for place in places),
            in_force=span or self.span,
            when=when,
            unless=unless,
            then=then,
            examples=(
                *examples(self.sample, hit, also=also, not_so=not_so, unknown=unknown, on=on),
                *further,
                *(reach or self.reach)(hit, on),
            ),
            **more,
        )

    def open_for(self, hit: Changes, name: str, on: date | None = None) -> Example[LawfulBases]:
        """An example that stays open for want of one fact."""
        return unsettled(f"not known: {name}", self.sample(**{**hit, name: None}), missing={name}, on=on)


def sides(sample: Callable[..., Processing]) -> Reach:
    """Where a text reaches (Art 3): a controller established there, or a person there who is offered something or watched."""

    def reach(hit: Changes, on: date | None) -> tuple[Example[LawfulBases], ...]:
        def made(**changes: Any) -> Processing:
            return sample(**{**hit, **changes})

        america: Changes = {"subject_country": "US", "subject_us_state": "NY"}
        abroad: Changes = {"controller_countries": frozenset({"US"})}
        offered, watched, neither = (
            {"targets_subject": one, "monitors_subject": other} for one, other in ((True, False), (False, True), (False, False))
        )
        return (
            fires("a controller established there, a person in New York", made(**america, **neither), on=on),
            fires("a controller in the United States that offers something there", made(**abroad, **offered), on=on),
            fires("a controller in the United States that watches the person there", made(**abroad, **watched), on=on),
            silent("a controller in the United States that does neither", made(**abroad, **neither), on=on),
            silent("neither side there", made(**america, **abroad, **offered), on=on),
            unsettled(
                "perhaps something is offered there",
                made(**abroad, targets_subject=None, monitors_subject=False),
                missing={"targets_subject"},
                on=on,
            ),
            unsettled(
                "perhaps the person is watched there",
                made(**abroad, targets_subject=False, monitors_subject=None),
                missing={"monitors_subject"},
                on=on,
            ),
            unsettled(
                "nobody knows where the person is",
                made(**abroad, **offered, subject_country=None),
                missing={"subject_country"},
                on=on,
            ),
            unsettled(
                "nobody knows where the controller is",
                made(**america, **offered, controller_countries=None),
                missing={"controller_countries"},
                on=on,
            ),
        )

    return reach
