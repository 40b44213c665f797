"""Statutes, regulations, judgments and guidance of the United Kingdom, each with the day on which its text was last read."""

from datetime import date

from gdpr_rules.kernel.citations import Authority, Instrument

UK_GDPR = Instrument(
    "Regulation (EU) 2016/679 as it forms part of the law of the United Kingdom",
    "UK GDPR",
    "https://www.legislation.gov.uk/eur/2016/679",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/eur/2016/679/article/{}",
)
DPA_2018 = Instrument(
    "Data Protection Act 2018 (c. 12)",
    "DPA 2018",
    "https://www.legislation.gov.uk/ukpga/2018/12",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/ukpga/2018/12/section/{}",
)
PECR = Instrument(
    "Privacy and Electronic Communications (EC Directive) Regulations 2003 (SI 2003/2426)",
    "PECR",
    "https://www.legislation.gov.uk/uksi/2003/2426",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/uksi/2003/2426/regulation/{}",
)
ECOMMERCE_REGULATIONS = Instrument(
    "Electronic Commerce (EC Directive) Regulations 2002 (SI 2002/2013)",
    "ECR 2002",
    "https://www.legislation.gov.uk/uksi/2002/2013",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/uksi/2002/2013/regulation/{}",
)
DMCC = Instrument(
    "Digital Markets, Competition and Consumers Act 2024 (c. 13), since 6 April 2025, of which section 226 was read",
    "DMCCA",
    "https://www.legislation.gov.uk/ukpga/2024/13",
    verified_on=date(2026, 11, 29),
    provision="https://www.legislation.gov.uk/ukpga/2024/13/section/{}",
)
UNFAIR_TRADING = Instrument(
    "Consumer Protection from Unfair Trading Regulations 2008 (SI 2008/1277), until 5 April 2025, of which reg 5 was read",
    "CPRs 2008",
    "https://www.legislation.gov.uk/uksi/2008/1277",
    verified_on=date(2026, 11, 29),
    provision="https://www.legislation.gov.uk/uksi/2008/1277/regulation/{}",
)
MISLEADING_MARKETING = Instrument(
    "Business Protection from Misleading Marketing Regulations 2008 (SI 2008/1276), of which regulation 3 was read",
    "BPRs 2008",
    "https://www.legislation.gov.uk/uksi/2008/1276",
    verified_on=date(2026, 11, 29),
    provision="https://www.legislation.gov.uk/uksi/2008/1276/regulation/{}",
)
DUAA = Instrument(
    "Data (Use and Access) Act 2025 (c. 18)",
    "DUAA",
    "https://www.legislation.gov.uk/ukpga/2025/18",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/ukpga/2025/18/section/{}",
)
DUAA_COMMENCEMENT_1 = Instrument(
    "Data (Use and Access) Act 2025 (Commencement No. 1) Regulations 2025 (SI 2025/904)",
    "SI 2025/904",
    "https://www.legislation.gov.uk/uksi/2025/904",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/uksi/2025/904/regulation/{}",
)
DUAA_COMMENCEMENT = Instrument(
    "Data (Use and Access) Act 2025 (Commencement No. 6 and Transitional and Saving Provisions) Regulations 2026 (SI 2026/82)",
    "SI 2026/82",
    "https://www.legislation.gov.uk/uksi/2026/82",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/uksi/2026/82/regulation/{}",
)
UK_TRANSFER_CLAUSES = Instrument(
    "International Data Transfer Agreement, Addendum and transitional provisions issued under DPA 2018 s 119A",
    "IDTA and Addendum",
    "https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/international-transfers/",
    verified_on=date(2026, 11, 23),
)
KOREA_REGULATIONS = Instrument(
    "Data Protection (Adequacy) (Republic of Korea) Regulations 2022 (SI 2022/1213)",
    "SI 2022/1213",
    "https://www.legislation.gov.uk/uksi/2022/1213",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/uksi/2022/1213/regulation/{}",
)
US_REGULATIONS = Instrument(
    "Data Protection (Adequacy) (United States of America) Regulations 2023 (SI 2023/1028)",
    "SI 2023/1028",
    "https://www.legislation.gov.uk/uksi/2023/1028",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/uksi/2023/1028/regulation/{}",
)
UNFAIR_CONTRACT_TERMS = Instrument(
    "Unfair Contract Terms Act 1977 (c. 50)",
    "UCTA 1977",
    "https://www.legislation.gov.uk/ukpga/1977/50",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/ukpga/1977/50/section/{}",
)
CONSUMER_RIGHTS_ACT = Instrument(
    "Consumer Rights Act 2015 (c. 15)",
    "CRA 2015",
    "https://www.legislation.gov.uk/ukpga/2015/15",
    verified_on=date(2026, 11, 23),
    provision="https://www.legislation.gov.uk/ukpga/2015/15/section/{}",
)
HIH_CASUALTY = Instrument(
    "House of Lords, HIH Casualty and General Insurance Ltd v Chase Manhattan Bank [2003] UKHL 6, 20 February 2003",
    "HIH v Chase Manhattan [2003] UKHL 6",
    "https://www.bailii.org/uk/cases/UKHL/2003/6.html",
    verified_on=date(2026, 11, 23),
    authority=Authority.CASE,
)
ICO_ACCESS = Instrument(
    "Information Commissioner's Office, guidance on the right of access",
    "ICO right of access",
    "https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-of-access/",
    verified_on=date(2026, 11, 23),
    authority=Authority.REGULATOR,
)
ICO_CHARITIES = Instrument(
    "Information Commissioner's Office, guidance on direct marketing by electronic mail, on the charitable purpose soft opt-in",
    "ICO charitable purpose soft opt-in",
    "https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/",
    verified_on=date(2026, 11, 23),
    authority=Authority.REGULATOR,
)
ICO_PART_3 = Instrument(
    "Information Commissioner's Office, guide to law enforcement processing, on the right of access under Part 3",
    "ICO guide to Part 3",
    "https://ico.org.uk/for-organisations/law-enforcement/guide-to-le-processing/the-right-of-access-part-3-of-the-dpa-2018/",
    verified_on=date(2026, 11, 29),
    authority=Authority.REGULATOR,
)
ICO_COMPLAINTS = Instrument(
    "Information Commissioner's Office, guidance on dealing with data protection complaints",
    "ICO complaints guidance",
    "https://ico.org.uk/for-organisations/",
    verified_on=date(2026, 11, 23),
    authority=Authority.REGULATOR,
)
ICO_CONSENT_REQUESTS = Instrument(
    "Information Commissioner's Office, monetary penalties on Flybe and Honda Motor Europe, 20 March 2017",
    "ICO Flybe and Honda",
    "https://ico.org.uk/action-weve-taken/enforcement/",
    verified_on=date(2026, 11, 23),
    authority=Authority.REGULATOR,
)
