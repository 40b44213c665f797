"""Articles 5(1)(e) and 17: how long personal data are kept, when they are erased, and what they are used for meanwhile."""

import datetime as dt
from datetime import date

import attrs

from gdpr_rules.clocks.periods import Period
from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.clocks.storage_limits import StorageLimit
from gdpr_rules.facts.retention import KeepingDuty, Retention, RetentionTerms
from gdpr_rules.facts.rights import Exemption
from gdpr_rules.kernel.conditions import contains, equals, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

K = attrs.fields(Retention)

PURPOSE_LASTS = equals(K.purpose_ended, NEVER).named("the purpose lasts")
BASIS_REMAINS = (equals(K.consent_withdrawn, NEVER) | true(K.other_basis)).named(
    "consent is not withdrawn, or another basis justifies keeping the data"
)
NO_PERIOD_STATED = equals(K.kept_until_told, NEVER).named("no storage period was stated to the data subjects")
NEEDED_OTHERWISE = (
    true(K.legal_claims)
    | true(K.vital_interests)
    | contains(
        K.exemptions,
        {Exemption.FREE_EXPRESSION, Exemption.PUBLIC_TASK, Exemption.PUBLIC_HEALTH, Exemption.ARCHIVING_OR_RESEARCH},
    )
).named("the data are needed for another reason", TEXT.at("Art 17(3)"))
"""Article 17(3)(a) to (e), but for an obligation to keep the data, which has an end of its own, and Article 6(1)(d)."""


def erased_by(event: "attrs.Attribute[dt.date | None]", after: Period | None = None) -> StorageLimit[RetentionTerms]:
    """Erased by the day of an event, or so long after it, or by the end of the period for which a law requires them."""
    return StorageLimit(
        adds=RetentionTerms(duties=frozenset({KeepingDuty.ERASE_OR_ANONYMISE})),
        field="erase_by",
        collected=K.collected,
        event=event,
        after=after,
        duty=K.legal_obligation,
        duty_from=K.obligation_from,
        duty_years=K.obligation_years,
    )


STORAGE_LIMITATION = Provision(
    id="art5.storage",
    title="Personal data are erased once their purpose has ended, or a statutory period of retention after it, unless they are "
    "needed for another reason",
    protects="data subjects whose data are no longer needed",
    cites=(TEXT.at("Art 5(1)(e)"), TEXT.at("Art 17(1)(a)"), TEXT.at("Art 17(3)"), TEXT.at("Art 6(1)(d)")),
    unless=PURPOSE_LASTS | NEEDED_OTHERWISE,
    then=erased_by(K.purpose_ended),
    examples=(
        fires(
            "a competition is over, the prizes are delivered, and the entry forms are still in a drawer",
            Retention(
                collected=date(2026, 1, 12),
                purpose_ended=date(2026, 6, 30),
                legal_obligation=False,
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "invoices of a former customer, which tax law requires to be kept for ten years",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=date(2026, 6, 30),
                legal_obligation=True,
                obligation_from=date(2024, 12, 31),
                obligation_years=10,
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "that others are named in the file is a reason to refuse a copy, and not one to keep the file",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=date(2026, 6, 30),
                legal_obligation=False,
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset({Exemption.RIGHTS_OF_OTHERS}),
            ),
        ),
        silent("the customer still has an account", Retention(collected=date(2024, 2, 29), purpose_ended=NEVER)),
        silent(
            "a dismissed employee has sued, and the file is evidence",
            Retention(collected=date(2024, 2, 29), purpose_ended=date(2026, 6, 30), legal_claims=True),
        ),
        silent(
            "the blood group of a patient whose life may depend on it",
            Retention(collected=date(2024, 2, 29), purpose_ended=date(2026, 6, 30), vital_interests=True),
        ),
        silent(
            "a newspaper keeps its published report in the archive",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=date(2026, 6, 30),
                exemptions=frozenset({Exemption.FREE_EXPRESSION}),
            ),
        ),
        silent(
            "a land registry keeps the names of earlier owners",
            Retention(
                collected=date(2024, 2, 29), purpose_ended=date(2026, 6, 30), exemptions=frozenset({Exemption.PUBLIC_TASK})
            ),
        ),
        silent(
            "a health authority keeps vaccination records to trace side effects",
            Retention(
                collected=date(2024, 2, 29), purpose_ended=date(2026, 6, 30), exemptions=frozenset({Exemption.PUBLIC_HEALTH})
            ),
        ),
        silent(
            "a university keeps interviews for a long-term study that erasure would ruin",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=date(2026, 6, 30),
                exemptions=frozenset({Exemption.ARCHIVING_OR_RESEARCH}),
            ),
        ),
        unsettled(
            "a subscription has lapsed, and it is not known whether the subscriber disputes the last bill",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=date(2026, 6, 30),
                legal_obligation=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
            missing={"legal_claims"},
        ),
        unsettled(
            "a law has the pay slips kept, and for how many years has not been looked up",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=date(2026, 6, 30),
                legal_obligation=True,
                obligation_from=date(2024, 12, 31),
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
            missing={"obligation_years"},
        ),
    ),
    clauses=("PP-17",),
    not_encoded=(
        "without undue delay: the day given is the first on which nothing justifies keeping the data",
        "that vital interests are no exception in Art 17(3), but a purpose and a basis of their own (Art 6(1)(d))",
        "the safeguards for archives, research and statistics (Art 89(1))",
        "how long claims can still be raised",
    ),
)

STATED_PERIOD = Provision(
    id="art5.period_told",
    title="Personal data are not kept beyond the period stated to the data subjects, unless they are needed for another reason",
    protects="data subjects who were informed how long it would be",
    cites=(
        TEXT.at("Art 5(1)(a)"),
        TEXT.at("Art 13(2)(a)"),
        TEXT.at("Art 14(2)(a)"),
        TEXT.at("Art 17(3)"),
        TEXT.at("Art 6(1)(d)"),
    ),
    unless=NO_PERIOD_STATED | NEEDED_OTHERWISE,
    then=erased_by(K.kept_until_told),
    examples=(
        fires(
            "the privacy notice said that applications are erased six months after the decision",
            Retention(
                collected=date(2026, 1, 12),
                kept_until_told=date(2026, 9, 30),
                legal_obligation=False,
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
        ),
        silent(
            "the notice gave criteria and no day",
            Retention(collected=date(2026, 1, 12), kept_until_told=NEVER),
        ),
        silent(
            "an applicant who was turned down has claimed damages for discrimination",
            Retention(collected=date(2026, 1, 12), kept_until_told=date(2026, 9, 30), legal_claims=True),
        ),
        silent(
            "a hospital keeps the allergies of a patient in intensive care",
            Retention(collected=date(2026, 1, 12), kept_until_told=date(2026, 9, 30), vital_interests=True),
        ),
        silent(
            "a national archive has taken the records over",
            Retention(
                collected=date(2026, 1, 12),
                kept_until_told=date(2026, 9, 30),
                exemptions=frozenset({Exemption.ARCHIVING_OR_RESEARCH}),
            ),
        ),
        unsettled(
            "the version of the notice that these people were given cannot be found",
            Retention(
                collected=date(2026, 1, 12),
                legal_obligation=False,
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
            missing={"kept_until_told"},
        ),
    ),
    not_encoded=(
        "without undue delay: the day given is the first on which nothing justifies keeping the data",
        "that vital interests are no exception in Art 17(3), but a purpose and a basis of their own (Art 6(1)(d))",
        "a longer period of which the data subjects are informed in time: its last day is then the fact",
    ),
)

PURPOSE_LIMITATION = Provision(
    id="art5.purpose",
    title="Data kept beyond their purpose, or beyond their consent, are used only for the reason that they are kept for",
    protects="data subjects whose data have to be kept",
    cites=(TEXT.at("Art 5(1)(b)"), TEXT.at("Art 17(3)")),
    when=~(PURPOSE_LASTS & BASIS_REMAINS) & (NEEDED_OTHERWISE | true(K.legal_obligation)),
    then=RetentionTerms(duties=frozenset({KeepingDuty.KEEP_FOR_THAT_ONLY})),
    examples=(
        fires(
            "invoices of a former customer, kept for the tax office: no marketing with them",
            Retention(collected=date(2024, 2, 29), purpose_ended=date(2026, 6, 30), legal_obligation=True),
        ),
        fires(
            "the file of a dismissed employee, kept for the lawsuit",
            Retention(collected=date(2024, 2, 29), purpose_ended=date(2026, 6, 30), legal_claims=True),
        ),
        fires(
            "the blood group of a former patient, kept because a life may depend on it",
            Retention(collected=date(2024, 2, 29), purpose_ended=date(2026, 6, 30), vital_interests=True),
        ),
        fires(
            "vaccination records, kept to trace side effects",
            Retention(
                collected=date(2024, 2, 29), purpose_ended=date(2026, 6, 30), exemptions=frozenset({Exemption.PUBLIC_HEALTH})
            ),
        ),
        fires(
            "a loyalty scheme goes on, but this customer withdrew consent and sued",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=NEVER,
                consent_withdrawn=date(2026, 6, 30),
                other_basis=False,
                legal_claims=True,
            ),
        ),
        silent(
            "the loyalty scheme goes on with this customer's consent",
            Retention(collected=date(2024, 2, 29), purpose_ended=NEVER, consent_withdrawn=NEVER, legal_claims=True),
        ),
        silent(
            "consent to marketing was withdrawn, and the contract that the file serves goes on",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=NEVER,
                consent_withdrawn=date(2026, 6, 30),
                other_basis=True,
                legal_claims=True,
            ),
        ),
        silent(
            "the purpose has ended and the data are not needed for anything else: they are erased",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=date(2026, 6, 30),
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
                legal_obligation=False,
            ),
        ),
        unsettled(
            "the membership has ended, and it is not known whether a law has the register kept",
            Retention(
                collected=date(2024, 2, 29),
                purpose_ended=date(2026, 6, 30),
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
            missing={"legal_obligation"},
        ),
    ),
    clauses=("PP-10", "PP-17"),
)

PROVISIONS = (STORAGE_LIMITATION, STATED_PERIOD, PURPOSE_LIMITATION)
