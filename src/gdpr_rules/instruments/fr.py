"""French guidance, each with the day on which it was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Authority, Instrument

CNIL_PROFESSIONALS = Instrument(
    "Commission nationale de l'informatique et des libertés, position on marketing e-mail to professionals, session of "
    "17 February 2005, as the press and the authority's own page report it: the minutes were not read",
    "CNIL 17 Feb 2005",
    "https://www.cnil.fr/fr/la-prospection-commerciale-par-courrier-electronique",
    verified_on=date(2026, 11, 29),
    authority=Authority.REGULATOR,
)
