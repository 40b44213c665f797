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
    "German Digital Services Act (Digitale-Dienste-Gesetz), before 14 May 2024 the Telemediengesetz",
    "DDG (DE)",
    "https://www.gesetze-im-internet.de/ddg/",
    verified_on=date(2026, 11, 23),
    provision="https://www.gesetze-im-internet.de/ddg/__{}.html",
)
BGH_FEEDBACK = Instrument(
    "German Federal Court of Justice, VI ZR 225/17, 10 July 2018",
    "BGH VI ZR 225/17",
    "https://juris.bundesgerichtshof.de/cgi-bin/rechtsprechung/list.py?Gericht=bgh&Az=VI%20ZR%20225/17",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
