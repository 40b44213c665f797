"""Acts that the calendar of the law names and of which no rule is made: known from reports, their texts not yet read.

`verified_on` is the day on which the reports were read.
"""

from datetime import date

from gdpr_rules.kernel.citations import Instrument

REPORTED = date(2026, 11, 29)

PROCEDURAL_REGULATION = Instrument(
    "Regulation (EU) 2025/2518 laying down additional procedural rules on the enforcement of the GDPR",
    "Reg (EU) 2025/2518",
    "https://eur-lex.europa.eu/eli/reg/2025/2518/oj",
    REPORTED,
)
PLATFORM_WORK = Instrument(
    "Directive (EU) 2024/2831 on improving working conditions in platform work",
    "Directive (EU) 2024/2831",
    "https://eur-lex.europa.eu/eli/dir/2024/2831/oj",
    REPORTED,
)
CONSUMER_CREDIT = Instrument(
    "Directive (EU) 2023/2225 on credit agreements for consumers",
    "Directive (EU) 2023/2225",
    "https://eur-lex.europa.eu/eli/dir/2023/2225/oj",
    REPORTED,
)
DIGITAL_OMNIBUS = Instrument(
    "Proposal for a Regulation as regards the simplification of the digital legislative framework (Digital Omnibus)",
    "COM(2025) 837",
    "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:52025PC0837",
    REPORTED,
)
LATOMBE = Instrument(
    "Court of Justice of the European Union, C-703/25 P, appeal against T-553/23 Latombe v Commission",
    "C-703/25 P Latombe",
    "https://eur-lex.europa.eu/eli/C/2025/6610/oj",
    REPORTED,
)
EEA_DRAFT = Instrument(
    "Draft decision of the EEA Joint Committee of 6 May 2026 on the decision for Brazil",
    "EEA draft of 6 May 2026",
    "https://www.efta.int/eea-lex/",
    REPORTED,
)
PENALTY_ADJUSTMENT = Instrument(
    "Federal Civil Penalties Inflation Adjustment Act of 1990, as amended (28 USC 2461 note), and 16 CFR 1.98",
    "28 USC 2461 note",
    "https://www.ecfr.gov/current/title-16/part-1/section-1.98",
    REPORTED,
)
DELETE_ACT = Instrument(
    "Delete Act of California (Civil Code 1798.99.80 to 1798.99.89)",
    "Cal. Delete Act",
    "https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=3.&part=4.&lawCode=CIV&title=1.81.48",
    REPORTED,
)
ALABAMA = Instrument(
    "Alabama HB 351 of 2026 (Act 2026-552), on personal data",
    "Ala. Act 2026-552",
    "https://alison.legislature.state.al.us/",
    REPORTED,
)
COLORADO = Instrument(
    "Colorado SB 26-189, in place of the state's act of 2024 on artificial intelligence",
    "Colo. SB 26-189",
    "https://leg.colorado.gov/bills/sb26-189",
    REPORTED,
)
CONNECTICUT = Instrument(
    "Connecticut, amendments of 2026 on data brokers",
    "Conn. data broker act",
    "https://www.cga.ct.gov/",
    REPORTED,
)
KENTUCKY = Instrument(
    "Kentucky HB 692 of 2026, on what televisions and monitors record",
    "Ky. HB 692",
    "https://apps.legislature.ky.gov/record/26rs/hb692.html",
    REPORTED,
)
LOUISIANA = Instrument(
    "Louisiana Data Privacy Act (SB 386 of 2026, Act 502)",
    "La. Act 502",
    "https://www.legis.la.gov/legis/BillInfo.aspx?s=26RS&b=SB386",
    REPORTED,
)
MARYLAND = Instrument(
    "Maryland Online Data Privacy Act of 2024",
    "Md. MODPA",
    "https://mgaleg.maryland.gov/mgawebsite/Laws/Statutes",
    REPORTED,
)
MINNESOTA = Instrument(
    "Minnesota Consumer Data Privacy Act (Minn. Stat. ch. 325M)",
    "Minn. Stat. 325M",
    "https://www.revisor.mn.gov/statutes/cite/325M",
    REPORTED,
)
NEW_JERSEY = Instrument(
    "New Jersey, proposed rules under the Data Privacy Act (N.J.A.C. 13:45L)",
    "N.J.A.C. 13:45L",
    "https://www.njconsumeraffairs.gov/",
    REPORTED,
)
OKLAHOMA = Instrument(
    "Oklahoma Consumer Data Privacy Act (SB 546 of 2026)",
    "Okla. SB 546",
    "https://www.oklegislature.gov/BillInfo.aspx?Bill=SB546&Session=2600",
    REPORTED,
)
UTAH = Instrument(
    "Utah HB 357 of 2026, on makers of motor vehicles",
    "Utah HB 357",
    "https://le.utah.gov/~2026/bills/static/HB0357.html",
    REPORTED,
)
VERMONT = Instrument(
    "Vermont S.71 of 2026 (Act 145), on personal data",
    "Vt. Act 145",
    "https://legislature.vermont.gov/bill/status/2026/S.71",
    REPORTED,
)
CHILE = Instrument(
    "Chile, Law 21.719 on the protection of personal data",
    "Law 21.719 (CL)",
    "https://www.bcn.cl/leychile/navegar?idNorma=1209272",
    REPORTED,
)
INDIA = Instrument(
    "India, Digital Personal Data Protection Act 2023 and Rules 2025",
    "DPDP Act (IN)",
    "https://www.meity.gov.in/",
    REPORTED,
)
