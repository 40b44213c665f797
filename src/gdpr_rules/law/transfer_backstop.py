"""No law, no licence: where the law on transfers of the exporter's country is not encoded, no transfer is settled."""

from gdpr_rules.facts.message import Permission
from gdpr_rules.facts.transfer import Transfer, TransferDuty, TransferTerms
from gdpr_rules.figures.places import BASES_ENCODED
from gdpr_rules.instruments import VERIFIED
from gdpr_rules.instruments.library import LIBRARY
from gdpr_rules.kernel.citations import ALWAYS
from gdpr_rules.kernel.conditions import one_of, open_question
from gdpr_rules.kernel.rules import Rule, silent, unsettled
from gdpr_rules.law.place_backstop import arrivals
from gdpr_rules.law.transfers import SAMPLES, T


def sent_from(country: str | None) -> Transfer:
    """A transfer from a country."""
    transfer: Transfer = SAMPLES(exporter_country=country)
    return transfer


RULES: tuple[Rule[TransferTerms], ...] = (
    Rule(
        id="backstop.transfer_exporter",
        title="Where the law on transfers of the exporter's country is not encoded, the answer stays open",
        protects="people whose data leave places, or on days, that this library does not know the law of",
        cites=(LIBRARY.at("countries and days encoded"),),
        in_force=ALWAYS,
        when=~one_of(T.exporter_country, BASES_ENCODED)
        & open_question("the law on transfers of the country from which the data are sent, on that day"),
        then=TransferTerms(Permission.FORBIDDEN, True, frozenset({TransferDuty.FIND_OUT_LAW})),
        examples=(
            unsettled("from North Macedonia", sent_from("MK"), on=VERIFIED),
            unsettled("from Switzerland", sent_from("CH"), on=VERIFIED),
            unsettled("nobody knows from where", sent_from(None), missing={"exporter_country"}, on=VERIFIED),
            silent("from Germany", sent_from("DE"), on=VERIFIED),
            silent("from Britain", sent_from("GB"), on=VERIFIED),
            *arrivals(sent_from, "an exporter", BASES_ENCODED),
        ),
        not_encoded=("the law on transfers of every country outside the European Economic Area and the United Kingdom",),
    ),
)
