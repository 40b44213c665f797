"""German statutes and judgments, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Authority, Instrument

BDSG = Instrument(
    "German Federal Data Protection Act (Bundesdatenschutzgesetz)",
    "BDSG (DE)",
    "https://www.gesetze-im-internet.de/bdsg_2018/",
    verified_on=date(2026, 11, 23),
    provision="https://www.gesetze-im-internet.de/bdsg_2018/__{}.html",
)
DDG = Instrument(
    "German Digital Services Act (Digitale-Dienste-Gesetz), since 14 May 2024",
    "DDG (DE)",
    "https://www.gesetze-im-internet.de/ddg/",
    verified_on=date(2026, 11, 23),
    provision="https://www.gesetze-im-internet.de/ddg/__{}.html",
)
TMG = Instrument(
    "German Telemedia Act (Telemediengesetz), until 13 May 2024, of which section 6(2) was read",
    "TMG (DE)",
    "https://www.gesetze-im-internet.de/tmg/",
    verified_on=date(2026, 11, 29),
)
UWG_DE = Instrument(
    "German Act against Unfair Competition (Gesetz gegen den unlauteren Wettbewerb), of which sections 5 and 7 were read",
    "UWG (DE)",
    "https://www.gesetze-im-internet.de/uwg_2004/",
    verified_on=date(2026, 11, 29),
    provision="https://www.gesetze-im-internet.de/uwg_2004/__{}.html",
)
BGH_FEEDBACK = Instrument(
    "German Federal Court of Justice, VI ZR 225/17, 10 July 2018",
    "BGH VI ZR 225/17",
    "https://juris.bundesgerichtshof.de/cgi-bin/rechtsprechung/list.py?Gericht=bgh&Az=VI%20ZR%20225/17",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
