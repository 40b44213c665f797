"""The statutes, regulations, judgments and documents the rules cite, as objects."""

from datetime import date

from gdpr_rules.kernel.citations import Authority, Instrument

VERIFIED = date(2026, 11, 23)
"""The day on which the law encoded here was last read."""

PECR = Instrument(
    "Privacy and Electronic Communications (EC Directive) Regulations 2003 (SI 2003/2426)",
    "PECR",
    "https://www.legislation.gov.uk/uksi/2003/2426",
    VERIFIED,
    "https://www.legislation.gov.uk/uksi/2003/2426/regulation/{}",
)
DUAA = Instrument(
    "Data (Use and Access) Act 2025 (c. 18)",
    "DUAA",
    "https://www.legislation.gov.uk/ukpga/2025/18",
    VERIFIED,
    "https://www.legislation.gov.uk/ukpga/2025/18/section/{}",
)
DUAA_COMMENCEMENT = Instrument(
    "Data (Use and Access) Act 2025 (Commencement No. 6 and Transitional and Saving Provisions) Regulations 2026 (SI 2026/82)",
    "SI 2026/82",
    "https://www.legislation.gov.uk/uksi/2026/82",
    VERIFIED,
    "https://www.legislation.gov.uk/uksi/2026/82/regulation/{}",
)
DUAA_COMMENCEMENT_1 = Instrument(
    "Data (Use and Access) Act 2025 (Commencement No. 1) Regulations 2025 (SI 2025/904)",
    "SI 2025/904",
    "https://www.legislation.gov.uk/uksi/2025/904",
    VERIFIED,
    "https://www.legislation.gov.uk/uksi/2025/904/regulation/{}",
)
REGULATION_611 = Instrument(
    "Commission Regulation (EU) No 611/2013 on the notification of personal data breaches",
    "Reg 611/2013",
    "https://eur-lex.europa.eu/eli/reg/2013/611/oj",
    VERIFIED,
)
BREACH_ACT = Instrument(
    "Civil Code of California, on breaches of computerised data",
    "Cal. Civ. Code",
    "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1798.82",
    VERIFIED,
)
UK_GDPR = Instrument(
    "Regulation (EU) 2016/679 as it forms part of the law of the United Kingdom",
    "UK GDPR",
    "https://www.legislation.gov.uk/eur/2016/679",
    VERIFIED,
    "https://www.legislation.gov.uk/eur/2016/679/article/{}",
)
WITHDRAWAL_AGREEMENT = Instrument(
    "Agreement on the withdrawal of the United Kingdom from the European Union (2019/C 384 I/01)",
    "Withdrawal Agreement",
    "https://eur-lex.europa.eu/eli/treaty/withd_2019/oj",
    VERIFIED,
)
GDPR = Instrument(
    "Regulation (EU) 2016/679 (General Data Protection Regulation)",
    "GDPR",
    "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
    VERIFIED,
    "https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_{}",
)
EEA_GDPR = Instrument(
    "Decision of the EEA Joint Committee No 154/2018",
    "EEA Decision 154/2018",
    "https://eur-lex.europa.eu/eli/dec/2018/1022/oj",
    VERIFIED,
)
EPRIVACY = Instrument(
    "Directive 2002/58/EC on privacy and electronic communications",
    "ePrivacy Directive",
    "https://eur-lex.europa.eu/eli/dir/2002/58/oj",
    VERIFIED,
)
ECOMMERCE = Instrument(
    "Directive 2000/31/EC on electronic commerce",
    "E-Commerce Directive",
    "https://eur-lex.europa.eu/eli/dir/2000/31/oj",
    VERIFIED,
)
INTELIGO = Instrument(
    "Court of Justice of the European Union, C-654/23 Inteligo Media, 13 November 2025",
    "C-654/23 Inteligo Media",
    "https://curia.europa.eu/juris/liste.jsf?num=C-654/23",
    VERIFIED,
    authority=Authority.CASE,
)
CAN_SPAM = Instrument(
    "Controlling the Assault of Non-Solicited Pornography and Marketing Act of 2003 (15 USC 7701-7713)",
    "CAN-SPAM 15 USC",
    "https://www.law.cornell.edu/uscode/text/15/chapter-103",
    VERIFIED,
    "https://www.law.cornell.edu/uscode/text/15/{}",
)
FTC_RULE = Instrument(
    "CAN-SPAM Rule of the Federal Trade Commission (16 CFR part 316)",
    "16 CFR",
    "https://www.ecfr.gov/current/title-16/part-316",
    VERIFIED,
)
FCC_RULE = Instrument(
    "Restrictions on mobile service commercial messages (47 CFR 64.3100)",
    "47 CFR",
    "https://www.ecfr.gov/current/title-47/section-64.3100",
    VERIFIED,
)
CCPA = Instrument(
    "California Consumer Privacy Act of 2018, as amended (Civil Code 1798.100 to 1798.199.100)",
    "Cal. Civ. Code",
    "https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=3.&part=4.&lawCode=CIV&title=1.81.5",
    VERIFIED,
)
CIVIL_CODE = Instrument(
    "Civil Code of California, on holidays and business days",
    "Cal. Civ. Code",
    "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=7",
    VERIFIED,
)
GOVERNMENT_CODE = Instrument(
    "Government Code of California, on the computation of time",
    "Cal. Gov. Code",
    "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=GOV&sectionNum=6800",
    VERIFIED,
)
CIVIL_PROCEDURE = Instrument(
    "Code of Civil Procedure of California, on the computation of time",
    "Cal. Code Civ. Proc.",
    "https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CCP&sectionNum=12a",
    VERIFIED,
)
CCPA_REGULATIONS = Instrument(
    "California Consumer Privacy Act Regulations (11 CCR 7000 and following)",
    "11 CCR",
    "https://cppa.ca.gov/regulations/",
    VERIFIED,
)
SWISS_UWG = Instrument(
    "Swiss Federal Act against Unfair Competition (SR 241)",
    "UWG (CH)",
    "https://www.fedlex.admin.ch/eli/cc/1988/223_223_223/de",
    VERIFIED,
)
SWISS_DSG = Instrument(
    "Swiss Federal Act on Data Protection (SR 235.1)",
    "DSG (CH)",
    "https://www.fedlex.admin.ch/eli/cc/2022/491/de",
    VERIFIED,
    "https://www.fedlex.admin.ch/eli/cc/2022/491/de#art_{}",
)
SWISS_DSG_1992 = Instrument(
    "Swiss Federal Act on Data Protection of 1992, until 31 August 2023",
    "DSG 1992 (CH)",
    "https://www.fedlex.admin.ch/eli/cc/1993/1945_1945_1945/de",
    VERIFIED,
)
REGULATION_1182 = Instrument(
    "Regulation (EEC, Euratom) No 1182/71 determining the rules applicable to periods, dates and time limits",
    "Reg 1182/71",
    "https://eur-lex.europa.eu/eli/reg/1971/1182/oj",
    VERIFIED,
)
TOETERS = Instrument(
    "Court of Justice of the European Union, C-171/03 Toeters and Verberk, 11 November 2004",
    "C-171/03 Toeters",
    "https://curia.europa.eu/juris/liste.jsf?num=C-171/03",
    VERIFIED,
    authority=Authority.CASE,
)
BRILLEN_ROTTLER = Instrument(
    "Court of Justice of the European Union, C-526/24 Brillen Rottler, 19 March 2026",
    "C-526/24 Brillen Rottler",
    "https://curia.europa.eu/juris/liste.jsf?num=C-526/24",
    VERIFIED,
    authority=Authority.CASE,
)
STORSTOCKHOLMS_LOKALTRAFIK = Instrument(
    "Court of Justice of the European Union, C-422/24 Storstockholms Lokaltrafik, 18 December 2025",
    "C-422/24 Storstockholms Lokaltrafik",
    "https://curia.europa.eu/juris/liste.jsf?num=C-422/24",
    VERIFIED,
    authority=Authority.CASE,
)
PLANET49 = Instrument(
    "Court of Justice of the European Union, C-673/17 Planet49, 1 October 2019",
    "C-673/17 Planet49",
    "https://curia.europa.eu/juris/liste.jsf?num=C-673/17",
    VERIFIED,
    authority=Authority.CASE,
)
META = Instrument(
    "Court of Justice of the European Union, C-252/21 Meta Platforms, 4 July 2023",
    "C-252/21 Meta Platforms",
    "https://curia.europa.eu/juris/liste.jsf?num=C-252/21",
    VERIFIED,
    authority=Authority.CASE,
)
KNLTB = Instrument(
    "Court of Justice of the European Union, C-621/22 KNLTB, 4 October 2024",
    "C-621/22 KNLTB",
    "https://curia.europa.eu/juris/liste.jsf?num=C-621/22",
    VERIFIED,
    authority=Authority.CASE,
)
MOUSSE = Instrument(
    "Court of Justice of the European Union, C-394/23 Mousse, 9 January 2025",
    "C-394/23 Mousse",
    "https://curia.europa.eu/juris/liste.jsf?num=C-394/23",
    VERIFIED,
    authority=Authority.CASE,
)
EDPB_ACCESS = Instrument(
    "European Data Protection Board, Guidelines 01/2022 on the right of access",
    "EDPB Guidelines 01/2022",
    "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-012022-data-subject-rights-right-access_en",
    VERIFIED,
    authority=Authority.REGULATOR,
)
ICO_ACCESS = Instrument(
    "Information Commissioner's Office, guidance on the right of access",
    "ICO right of access",
    "https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-of-access/",
    VERIFIED,
    authority=Authority.REGULATOR,
)
ICO_COMPLAINTS = Instrument(
    "Information Commissioner's Office, guidance on dealing with data protection complaints",
    "ICO complaints guidance",
    "https://ico.org.uk/for-organisations/",
    VERIFIED,
    authority=Authority.REGULATOR,
)
ANONYMISATION_OPINION = Instrument(
    "Article 29 Working Party, Opinion 05/2014 on Anonymisation Techniques (WP216)",
    "WP216",
    "https://ec.europa.eu/justice/article-29/documentation/opinion-recommendation/files/2014/wp216_en.pdf",
    VERIFIED,
    authority=Authority.REGULATOR,
)
IMPACT_GUIDELINES = Instrument(
    "Article 29 Working Party, Guidelines on Data Protection Impact Assessment (WP248 rev.01), endorsed by the Board",
    "WP248 rev.01",
    "https://ec.europa.eu/newsroom/article29/items/611236",
    VERIFIED,
    authority=Authority.REGULATOR,
)
BDSG = Instrument(
    "German Federal Data Protection Act (Bundesdatenschutzgesetz)",
    "BDSG (DE)",
    "https://www.gesetze-im-internet.de/bdsg_2018/",
    VERIFIED,
    "https://www.gesetze-im-internet.de/bdsg_2018/__{}.html",
)
DPA_2018 = Instrument(
    "Data Protection Act 2018 (c. 12)",
    "DPA 2018",
    "https://www.legislation.gov.uk/ukpga/2018/12",
    VERIFIED,
    "https://www.legislation.gov.uk/ukpga/2018/12/section/{}",
)
EU_ADEQUACY_LIST = Instrument(
    "European Commission, decisions on the adequate protection of personal data in countries outside the Union",
    "Commission decisions on adequacy",
    "https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en",
    VERIFIED,
)
SCC_2021 = Instrument(
    "Commission Implementing Decision (EU) 2021/914 on standard contractual clauses for transfers to third countries",
    "Decision 2021/914",
    "https://eur-lex.europa.eu/eli/dec_impl/2021/914/oj",
    VERIFIED,
)
SCHREMS_II = Instrument(
    "Court of Justice of the European Union, C-311/18 Facebook Ireland and Schrems, 16 July 2020",
    "C-311/18 Schrems II",
    "https://curia.europa.eu/juris/liste.jsf?num=C-311/18",
    VERIFIED,
    authority=Authority.CASE,
)
TRANSFER_GUIDELINES = Instrument(
    "European Data Protection Board, Guidelines 05/2021 on the interplay of Article 3 and Chapter V",
    "EDPB Guidelines 05/2021",
    "https://www.edpb.europa.eu/our-work-tools/our-documents/guidelines/guidelines-052021-interplay-between-application-article-3_en",
    VERIFIED,
    authority=Authority.REGULATOR,
)
SUPPLEMENTARY_MEASURES = Instrument(
    "European Data Protection Board, Recommendations 01/2020 on measures that supplement transfer tools",
    "EDPB Recommendations 01/2020",
    "https://www.edpb.europa.eu/our-work-tools/our-documents/recommendations/recommendations-012020-measures-supplement-transfer_en",
    VERIFIED,
    authority=Authority.REGULATOR,
)
TRADE_AND_COOPERATION = Instrument(
    "Trade and Cooperation Agreement between the European Union and the United Kingdom (OJ L 149, 30.4.2021)",
    "EU-UK TCA",
    "https://eur-lex.europa.eu/eli/agree_internation/2021/689(1)/oj",
    VERIFIED,
)
UK_TRANSFER_CLAUSES = Instrument(
    "International Data Transfer Agreement, Addendum and transitional provisions issued under DPA 2018 s 119A",
    "IDTA and Addendum",
    "https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/international-transfers/",
    VERIFIED,
)
KOREA_REGULATIONS = Instrument(
    "Data Protection (Adequacy) (Republic of Korea) Regulations 2022 (SI 2022/1213)",
    "SI 2022/1213",
    "https://www.legislation.gov.uk/uksi/2022/1213",
    VERIFIED,
    "https://www.legislation.gov.uk/uksi/2022/1213/regulation/{}",
)
US_REGULATIONS = Instrument(
    "Data Protection (Adequacy) (United States of America) Regulations 2023 (SI 2023/1028)",
    "SI 2023/1028",
    "https://www.legislation.gov.uk/uksi/2023/1028",
    VERIFIED,
    "https://www.legislation.gov.uk/uksi/2023/1028/regulation/{}",
)
UNFAIR_CONTRACT_TERMS = Instrument(
    "Unfair Contract Terms Act 1977 (c. 50)",
    "UCTA 1977",
    "https://www.legislation.gov.uk/ukpga/1977/50",
    VERIFIED,
    "https://www.legislation.gov.uk/ukpga/1977/50/section/{}",
)
CONSUMER_RIGHTS_ACT = Instrument(
    "Consumer Rights Act 2015 (c. 15)",
    "CRA 2015",
    "https://www.legislation.gov.uk/ukpga/2015/15",
    VERIFIED,
    "https://www.legislation.gov.uk/ukpga/2015/15/section/{}",
)
HIH_CASUALTY = Instrument(
    "House of Lords, HIH Casualty and General Insurance Ltd v Chase Manhattan Bank [2003] UKHL 6, 20 February 2003",
    "HIH v Chase Manhattan [2003] UKHL 6",
    "https://www.bailii.org/uk/cases/UKHL/2003/6.html",
    VERIFIED,
    authority=Authority.CASE,
)
LIBRARY = Instrument(
    "What this library encodes, and what it does not",
    "gdpr_rules",
    "https://www.iso.org/iso-3166-country-codes.html",
    VERIFIED,
    authority=Authority.LIBRARY,
)
GDPR_PECR_STATEMENT = Instrument(
    "GDPR and PECR compliance statement of the prospecting company (source document)",
    "GDPR and PECR statement",
    "https://sopro.io/legal/",
    VERIFIED,
    authority=Authority.POLICY,
)
CAN_SPAM_STATEMENT = Instrument(
    "CAN-SPAM and CCPA compliance statement of the prospecting company (source document)",
    "CAN-SPAM and CCPA statement",
    "https://sopro.io/legal/",
    VERIFIED,
    authority=Authority.POLICY,
)
PRIVACY_POLICY = Instrument(
    "Privacy policy of the prospecting company (source document)",
    "Privacy policy",
    "https://sopro.io/legal/",
    VERIFIED,
    authority=Authority.POLICY,
)
WEBSITE_TERMS = Instrument(
    "Website terms of the prospecting company (source document)",
    "Website terms",
    "https://sopro.io/legal/",
    VERIFIED,
    authority=Authority.POLICY,
)
