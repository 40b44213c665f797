"""Instruments of the European Union and its courts and boards, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Authority, Instrument

REGULATION_1182 = Instrument(
    "Regulation (EEC, Euratom) No 1182/71 determining the rules applicable to periods, dates and time limits",
    "Reg 1182/71",
    "https://eur-lex.europa.eu/eli/reg/1971/1182/oj",
    verified_on=date(2026, 11, 23),
)
REGULATION_611 = Instrument(
    "Commission Regulation (EU) No 611/2013 on the notification of personal data breaches",
    "Reg 611/2013",
    "https://eur-lex.europa.eu/eli/reg/2013/611/oj",
    verified_on=date(2026, 11, 23),
)
GDPR = Instrument(
    "Regulation (EU) 2016/679 (General Data Protection Regulation)",
    "GDPR",
    "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    verified_on=date(2026, 11, 23),
    provision="https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_{}",
)
EEA_GDPR = Instrument(
    "Decision of the EEA Joint Committee No 154/2018",
    "EEA Decision 154/2018",
    "https://eur-lex.europa.eu/eli/dec/2018/1022/oj",
    verified_on=date(2026, 11, 23),
)
EPRIVACY = Instrument(
    "Directive 2002/58/EC on privacy and electronic communications",
    "ePrivacy Directive",
    "https://eur-lex.europa.eu/eli/dir/2002/58/oj",
    verified_on=date(2026, 11, 23),
)
ECOMMERCE = Instrument(
    "Directive 2000/31/EC on electronic commerce",
    "E-Commerce Directive",
    "https://eur-lex.europa.eu/eli/dir/2000/31/oj",
    verified_on=date(2026, 11, 23),
)
UNFAIR_PRACTICES = Instrument(
    "Directive 2005/29/EC on unfair business-to-consumer commercial practices, of which Article 6(1) was read",
    "Unfair Commercial Practices Directive",
    "https://eur-lex.europa.eu/eli/dir/2005/29/oj",
    verified_on=date(2026, 11, 29),
)
MISLEADING_ADVERTISING = Instrument(
    "Directive 2006/114/EC on misleading and comparative advertising, of which Articles 2 and 3 were read",
    "Misleading Advertising Directive",
    "https://eur-lex.europa.eu/eli/dir/2006/114/oj",
    verified_on=date(2026, 11, 29),
)
WITHDRAWAL_AGREEMENT = Instrument(
    "Agreement on the withdrawal of the United Kingdom from the European Union (2019/C 384 I/01)",
    "Withdrawal Agreement",
    "https://eur-lex.europa.eu/eli/treaty/withd_2019/oj",
    verified_on=date(2026, 11, 23),
)
TRADE_AND_COOPERATION = Instrument(
    "Trade and Cooperation Agreement between the European Union and the United Kingdom (OJ L 149, 30.4.2021)",
    "EU-UK TCA",
    "https://eur-lex.europa.eu/eli/agree_internation/2021/689(1)/oj",
    verified_on=date(2026, 11, 23),
)
EU_ADEQUACY_LIST = Instrument(
    "European Commission, decisions on the adequate protection of personal data in countries outside the Union",
    "Commission decisions on adequacy",
    "https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en",
    verified_on=date(2026, 11, 23),
)
SCC_2021 = Instrument(
    "Commission Implementing Decision (EU) 2021/914 on standard contractual clauses for transfers to third countries",
    "Decision 2021/914",
    "https://eur-lex.europa.eu/eli/dec_impl/2021/914/oj",
    verified_on=date(2026, 11, 23),
)
TOETERS = Instrument(
    "Court of Justice of the European Union, C-171/03 Toeters and Verberk, 11 November 2004",
    "C-171/03 Toeters",
    "https://curia.europa.eu/juris/liste.jsf?num=C-171/03",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
BRILLEN_ROTTLER = Instrument(
    "Court of Justice of the European Union, C-526/24 Brillen Rottler, 19 March 2026",
    "C-526/24 Brillen Rottler",
    "https://curia.europa.eu/juris/liste.jsf?num=C-526/24",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
STORSTOCKHOLMS_LOKALTRAFIK = Instrument(
    "Court of Justice of the European Union, C-422/24 Storstockholms Lokaltrafik, 18 December 2025",
    "C-422/24 Storstockholms Lokaltrafik",
    "https://curia.europa.eu/juris/liste.jsf?num=C-422/24",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
PLANET49 = Instrument(
    "Court of Justice of the European Union, C-673/17 Planet49, 1 October 2019",
    "C-673/17 Planet49",
    "https://curia.europa.eu/juris/liste.jsf?num=C-673/17",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
META = Instrument(
    "Court of Justice of the European Union, C-252/21 Meta Platforms, 4 July 2023",
    "C-252/21 Meta Platforms",
    "https://curia.europa.eu/juris/liste.jsf?num=C-252/21",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
KNLTB = Instrument(
    "Court of Justice of the European Union, C-621/22 KNLTB, 4 October 2024",
    "C-621/22 KNLTB",
    "https://curia.europa.eu/juris/liste.jsf?num=C-621/22",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
MOUSSE = Instrument(
    "Court of Justice of the European Union, C-394/23 Mousse, 9 January 2025",
    "C-394/23 Mousse",
    "https://curia.europa.eu/juris/liste.jsf?num=C-394/23",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
INTELIGO = Instrument(
    "Court of Justice of the European Union, C-654/23 Inteligo Media, 13 November 2025",
    "C-654/23 Inteligo Media",
    "https://curia.europa.eu/juris/liste.jsf?num=C-654/23",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
SCHREMS_II = Instrument(
    "Court of Justice of the European Union, C-311/18 Facebook Ireland and Schrems, 16 July 2020",
    "C-311/18 Schrems II",
    "https://curia.europa.eu/juris/liste.jsf?num=C-311/18",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
EDPB_ACCESS = Instrument(
    "European Data Protection Board, Guidelines 01/2022 on the right of access",
    "EDPB Guidelines 01/2022",
    "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-012022-data-subject-rights-right-access_en",
    verified_on=date(2026, 11, 23),
    authority=Authority.REGULATOR,
)
CONSENT_GUIDELINES = Instrument(
    "European Data Protection Board, Guidelines 05/2020 on consent",
    "EDPB Guidelines 05/2020",
    "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052020-consent-under-regulation-2016679_en",
    verified_on=date(2026, 11, 29),
    authority=Authority.REGULATOR,
)
TRANSFER_GUIDELINES = Instrument(
    "European Data Protection Board, Guidelines 05/2021 on the interplay of Article 3 and Chapter V",
    "EDPB Guidelines 05/2021",
    "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052021-interplay-between-application-article-3_en",
    verified_on=date(2026, 11, 23),
    authority=Authority.REGULATOR,
)
SUPPLEMENTARY_MEASURES = Instrument(
    "European Data Protection Board, Recommendations 01/2020 on measures that supplement transfer tools",
    "EDPB Recommendations 01/2020",
    "https://www.edpb.europa.eu/our-work-tools/our-documents/recommendations/recommendations-012020-measures-supplement-transfer_en",
    verified_on=date(2026, 11, 23),
    authority=Authority.REGULATOR,
)
ANONYMISATION_OPINION = Instrument(
    "Article 29 Working Party, Opinion 05/2014 on Anonymisation Techniques (WP216)",
    "WP216",
    "https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/files/2014/wp216_en.pdf",
    verified_on=date(2026, 11, 23),
    authority=Authority.REGULATOR,
)
IMPACT_GUIDELINES = Instrument(
    "Article 29 Working Party, Guidelines on Data Protection Impact Assessment (WP248 rev.01), endorsed by the Board",
    "WP248 rev.01",
    "https://ec.europa.eu/newsroom/article29/items/611236",
    verified_on=date(2026, 11, 23),
    authority=Authority.REGULATOR,
)
LINDQVIST = Instrument(
    "Court of Justice of the European Union, C-101/01 Lindqvist, 6 November 2003",
    "C-101/01 Lindqvist",
    "https://curia.europa.eu/juris/liste.jsf?num=C-101/01",
    verified_on=date(2026, 11, 29),
    authority=Authority.CASE,
)
RYNES = Instrument(
    "Court of Justice of the European Union, C-212/13 Ryneš, 11 December 2014",
    "C-212/13 Ryneš",
    "https://curia.europa.eu/juris/liste.jsf?num=C-212/13",
    verified_on=date(2026, 11, 29),
    authority=Authority.CASE,
)
