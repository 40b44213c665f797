"""Places where a request can be handled: countries, and parts of them with public holidays of their own."""

PARTS = {
    "AT": "1 2 3 4 5 6 7 8 9",
    "CH": "AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH",
    "DE": "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH",
    "ES": "AN AR AS CB CE CL CM CN CT EX GA IB MC MD ML NC PV RI VC",
    "FI": "01",
    "FR": "57 6AE 971 972 973 974 976 BL MF NC PF PM TF WF",
    "GB": "EAW ENG NIR SCT WLS",
    "PT": "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 20 30",
    "US": "CA",
}
"""Parts with public holidays of their own, as ISO 3166-2 codes without the country (England and Wales together: `EAW`)."""
OUTSIDE_THE_UNION = frozenset({"FR-BL", "FR-NC", "FR-PF", "FR-PM", "FR-TF", "FR-WF"})
"""Parts of a member state in which the law of the Union does not apply (TFEU Arts 198, 355(2))."""

COUNTRIES_HANDLED = (
    *("AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU"),
    *("AX", "GF", "GP", "MF", "MQ", "RE", "YT"),  # parts of Finland and France that have codes of their own
    *("IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "US"),
)
PLACES = frozenset(COUNTRIES_HANDLED) | {f"{country}-{part}" for country, parts in PARTS.items() for part in parts.split()}
"""Every place whose public holidays can be asked for."""
