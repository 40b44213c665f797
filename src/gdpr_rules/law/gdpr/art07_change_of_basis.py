"""Articles 5(1)(a) and 7(3): whether what rested on a consent goes on, once it is withdrawn, on a basis not stated before."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import open_question, true
from gdpr_rules.kernel.rules import silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

P = attrs.fields(Processing)

CHANGE_OF_BASIS = Provision(
    id="art7.change_of_basis",
    title="What rested on a consent that was withdrawn may not go on, in silence, on another basis",
    protects="data subjects who have changed their minds",
    cites=(TEXT.at("Art 5(1)(a)"), TEXT.at("Art 7(3)"), TEXT.at("Art 13(1)(c)")),
    when=true(P.consent_given)
    & true(P.consent_withdrawn)
    & open_question(
        "whether processing that rested on consent may go on, once it is withdrawn, on a basis of which the person was not "
        "informed from the beginning (EDPB Guidelines 05/2020 paras 121 to 123)"
    ),
    unless=true(P.other_basis_stated),
    then=LawfulBases(available=frozenset({Basis.CONSENT})),
    examples=(
        unsettled(
            "a reader unsubscribes, and the publisher goes on profiling as its legitimate interest",
            Processing(consent_given=True, consent_withdrawn=True, other_basis_stated=False),
        ),
        silent(
            "the order is still delivered, under the contract that the form named beside the consent",
            Processing(consent_given=True, consent_withdrawn=True, other_basis_stated=True),
        ),
        silent(
            "the reader stays subscribed",
            Processing(consent_given=True, consent_withdrawn=False, other_basis_stated=False),
        ),
        silent(
            "an order is delivered to a customer whom nothing but the contract was ever put to",
            Processing(consent_given=False, other_basis_stated=False),
        ),
        unsettled(
            "the form of that year has not been found",
            Processing(consent_given=True, consent_withdrawn=True),
            missing={"other_basis_stated"},
        ),
    ),
    not_encoded=(
        "erasure of what no basis carries any more (Art 17(1)(b)): ask it of a request, or of how long data are kept",
    ),
)

PROVISIONS = (CHANGE_OF_BASIS,)
