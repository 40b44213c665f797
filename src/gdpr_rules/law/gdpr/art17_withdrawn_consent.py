"""Article 17(1)(b): data kept on consent alone are erased without any request when the consent is withdrawn."""

from datetime import date

from gdpr_rules.clocks.schedule import NEVER
from gdpr_rules.facts.retention import Retention
from gdpr_rules.facts.rights import Exemption
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.art05_storage_limitation import BASIS_REMAINS, NEEDED_OTHERWISE, K, erased_by

CONSENT_WITHDRAWN = Provision(
    id="art17.consent_withdrawn",
    title="Data kept on consent alone are erased when it is withdrawn, unless they are needed for another reason",
    protects="data subjects who withdraw their consent",
    cites=(TEXT.at("Art 17(1)(b)"), TEXT.at("Art 7(3)"), TEXT.at("Art 17(3)"), TEXT.at("Art 6(1)(d)")),
    unless=BASIS_REMAINS | NEEDED_OTHERWISE,
    then=erased_by(K.consent_withdrawn),
    examples=(
        fires(
            "a subscriber to a newsletter withdraws consent",
            Retention(
                collected=date(2026, 1, 12),
                consent_withdrawn=date(2026, 6, 30),
                other_basis=False,
                legal_obligation=False,
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
        ),
        fires(
            "a participant in a drug trial withdraws, and a law has the trial's records kept for 25 years",
            Retention(
                collected=date(2026, 1, 12),
                consent_withdrawn=date(2026, 6, 30),
                other_basis=False,
                legal_obligation=True,
                obligation_from=date(2026, 12, 31),
                obligation_years=25,
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
        ),
        silent("the subscriber has not withdrawn", Retention(collected=date(2026, 1, 12), consent_withdrawn=NEVER)),
        silent(
            "the subscriber is a customer too, and the contract needs the address",
            Retention(collected=date(2026, 1, 12), consent_withdrawn=date(2026, 6, 30), other_basis=True),
        ),
        silent(
            "the record of the consent is needed to defend against a claim of spam",
            Retention(collected=date(2026, 1, 12), consent_withdrawn=date(2026, 6, 30), legal_claims=True),
        ),
        silent(
            "an emergency contact, needed for the life of a mountaineer under way",
            Retention(collected=date(2026, 1, 12), consent_withdrawn=date(2026, 6, 30), vital_interests=True),
        ),
        silent(
            "results of a study that erasure would seriously impair",
            Retention(
                collected=date(2026, 1, 12),
                consent_withdrawn=date(2026, 6, 30),
                exemptions=frozenset({Exemption.ARCHIVING_OR_RESEARCH}),
            ),
        ),
        unsettled(
            "consent is withdrawn, and counsel has not said whether a contract justifies keeping the data",
            Retention(
                collected=date(2026, 1, 12),
                consent_withdrawn=date(2026, 6, 30),
                legal_obligation=False,
                legal_claims=False,
                vital_interests=False,
                exemptions=frozenset(),
            ),
            missing={"other_basis"},
        ),
    ),
    not_encoded=(
        "without undue delay: the day given is the first on which nothing justifies keeping the data",
        "that vital interests are no exception in Art 17(3), but a purpose and a basis of their own (Art 6(1)(d))",
        "objections, unlawful processing and the other grounds of Art 17(1), which are asked of a request",
    ),
)

PROVISIONS = (CONSENT_WITHDRAWN,)
