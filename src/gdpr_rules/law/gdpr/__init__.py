"""The text of the General Data Protection Regulation that the EU's and the United Kingdom's law share, article by article."""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

TEXT = Instrument(
    "General Data Protection Regulation, in the words that both enactments share",
    "the Regulation",
    "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    verified_on=date(2026, 11, 23),
)
"""How the shared text cites itself; each enactment puts its own instrument in its place."""
