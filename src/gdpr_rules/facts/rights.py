"""The vocabulary of data subjects' rights: the rights, the grounds and exemptions of either side, and what can be owed."""

from enum import Enum


class Right(Enum):
    """What the person asks for, or is owed without asking: the rights of the GDPR, of the CCPA, and of the DPA 2018.

    The first two also recognise their own rights by the names of the other: to know is access, and an objection is an opt-out.
    """

    INFORMATION = "information"
    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    RECIPIENT_NOTICE = "notification of recipients"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    AUTOMATED_DECISION = "freedom from automated decision-making"
    WITHDRAWAL = "withdrawal of consent"
    COMPLAINT = "complaint"
    KNOW = "knowing what is collected"
    DELETE = "deletion"
    CORRECT = "correction"
    OPT_OUT = "opting out of sale and sharing"
    LIMIT = "limiting the use of sensitive information"
    NO_RETALIATION = "freedom from retaliation"
    EXAM_MARKS = "access to the marks of an exam before its results are announced"
    ENFORCEMENT_ACCESS = "access to data that a competent authority processes for law enforcement"
    ENFORCEMENT_RECTIFICATION = "rectification of data that a competent authority processes for law enforcement"
    ENFORCEMENT_ERASURE = "erasure or restriction of data that a competent authority processes for law enforcement"
    INTELLIGENCE_ACCESS = "access to data that an intelligence service processes"
    INTELLIGENCE_OBJECTION = "objection to processing by an intelligence service"
    ENFORCEMENT_DECISION = "reconsideration of an automated decision of a competent authority for law enforcement"
    INTELLIGENCE_DECISION = "reconsideration of an automated decision of an intelligence service"


class Basis(Enum):
    """The lawful basis that the processing rests on: GDPR Art 6(1), and UK GDPR Art 6(1)(ea) for the last one."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal obligation"
    VITAL_INTERESTS = "vital interests"
    PUBLIC_TASK = "public task"
    LEGITIMATE_INTERESTS = "legitimate interests"
    RECOGNISED_INTEREST = "recognised legitimate interest"


class RequestGround(Enum):
    """What the person can rely on; each is a fact of its own, and any one that the right recognises is enough."""

    NO_LONGER_NECESSARY = "the data are no longer needed for their purpose"  # Art 17(1)(a)
    CONSENT_WITHDRAWN = "consent is withdrawn and there is no other legal ground for the processing"  # Art 17(1)(b)
    OBJECTION_STANDS = "an objection stands and there are no overriding legitimate grounds"  # Art 17(1)(c)
    UNLAWFUL = "the processing is unlawful"  # Art 17(1)(d), 18(1)(b)
    DUTY_TO_ERASE = "the law requires erasure"  # Art 17(1)(e)
    CHILD_ONLINE = "the data were collected for an online service offered to a child"  # Art 17(1)(f)
    INACCURATE = "the data are inaccurate"  # Art 16
    INCOMPLETE = "the data are incomplete for their purpose"  # Art 16
    ACCURACY_CONTESTED = "the person contests that the data are accurate"  # Art 18(1)(a)
    NEEDED_FOR_CLAIMS = "the person needs the data for legal claims, and the controller no longer does"  # Art 18(1)(c)
    OBJECTION_PENDING = "an objection is still being examined"  # Art 18(1)(d)
    PARTICULAR_SITUATION = "the person objects on grounds relating to their particular situation"  # Art 21(1), 21(6)


class Exemption(Enum):
    """What the controller can rely on; each is a fact of its own, which the controller has to be able to show."""

    FREE_EXPRESSION = "the data are needed for freedom of expression and information"  # Art 17(3)(a); Civ. Code 1798.105(d)(4)
    LEGAL_OBLIGATION = "the data are needed to comply with a legal obligation"  # Art 17(3)(b); Civ. Code 1798.105(d)(8)
    PUBLIC_TASK = "the data are needed for a public-interest task or official authority"  # Art 17(3)(b), 20(3), 21(6)
    PUBLIC_HEALTH = "the data are needed for public health"  # Art 17(3)(c)
    ARCHIVING_OR_RESEARCH = "archiving, research or statistics need the data and would be impaired"  # Art 17(3)(d)
    LEGAL_CLAIMS = "the data are needed for legal claims"  # Art 17(3)(e), 21(1)
    RIGHTS_OF_OTHERS = "compliance would harm the rights and freedoms of others"  # Art 15(4), 20(4)
    COMPELLING_GROUNDS = "compelling grounds override the person's interests"  # Art 21(1)
    NATIONAL_LAW = (  # Art 23; DPA 2018 ss 16, 26; the heads of its Schedules 2 to 4 have members of their own, below
        "national law restricts the right (in the United Kingdom, one for which no head listed here stands, such as section "
        "26, 45(4) or 110 of the DPA 2018)"
    )
    IMPOSSIBLE_OR_DISPROPORTIONATE = "compliance is impossible or disproportionate"  # Art 14(5)(b), 19; 1798.105(c)
    DEFEATS_PURPOSE = "compliance would defeat or seriously impair the purpose of the processing"  # Art 14(5)(b); UK 14(5)(f)
    OBTAINING_LAID_DOWN = "a law lays down that the data are obtained or disclosed"  # Art 14(5)(c)
    PROFESSIONAL_SECRECY = "the data are subject to professional secrecy"  # Art 14(5)(d)
    CANNOT_IDENTIFY = "the controller is not in a position to identify the data subject"  # Art 11(2), 12(2)
    TRANSACTION = "the data are needed for a transaction, contract or warranty with the consumer"  # 1798.105(d)(1)
    SECURITY = "the data are needed for security and integrity"  # 1798.105(d)(2)
    DEBUGGING = "the data are needed to repair errors"  # 1798.105(d)(3)
    CALECPA = "the data are needed to comply with the California Electronic Communications Privacy Act"  # 1798.105(d)(5)
    CONSENTED_RESEARCH = "the data are needed for public-interest research that the consumer agreed to"  # 1798.105(d)(6)
    COMPATIBLE_INTERNAL_USE = "the data are used only internally, in ways the consumer would expect"  # 1798.105(d)(7)
    PERMITTED_USE = "the data are used only for purposes that a request to limit does not reach"  # 11 CCR 7027(m)
    NOT_SEARCHABLE = "the data are unsearchable, kept for legal reasons only, unused and described"  # 11 CCR 7024(c)
    # The heads of the DPA 2018: which rights each of them lifts is in law/uk/dpa2018_schedules.py
    CRIME_AND_TAXATION = "compliance would prejudice the prevention of crime, prosecution or taxation"  # Sch 2 para 2
    RISK_ASSESSMENT = "the data are a risk class of a public authority, against fraud or for taxation"  # Sch 2 para 3
    IMMIGRATION = "compliance would prejudice effective immigration control"  # Sch 2 para 4
    DISCLOSURE_BY_LAW = "compliance would prevent a disclosure for which the law or legal proceedings call"  # Sch 2 para 5
    PUBLIC_FUNCTIONS = "compliance would prejudice protection of the public, audit or regulation"  # Sch 2 paras 7 to 12
    PARLIAMENTARY_PRIVILEGE = "compliance would infringe the privileges of Parliament"  # Sch 2 para 13
    JUDICIAL = "a court or a judicial appointment is concerned, or compliance would prejudice proceedings"  # Sch 2 para 14
    CROWN_HONOURS = "the data are processed for a title, honour or appointment of the Crown"  # Sch 2 para 15
    LEGAL_PRIVILEGE = "the data are privileged, or a legal adviser owes a client confidentiality"  # Sch 2 para 19; s 45A
    SELF_INCRIMINATION = "compliance would expose the controller to proceedings for an offence"  # Sch 2 para 20
    CORPORATE_FINANCE = "compliance would affect the price of an instrument, or harm the markets"  # Sch 2 para 21
    MANAGEMENT_FORECASTS = "compliance would prejudice a business whose management forecasts or plans"  # Sch 2 para 22
    NEGOTIATIONS = "the data record the controller's intentions in negotiations with the person"  # Sch 2 para 23
    CONFIDENTIAL_REFERENCE = "the data are a reference given in confidence"  # Sch 2 para 24
    EXAM_SCRIPTS = "the data were recorded by candidates during an exam"  # Sch 2 para 25(1)
    SPECIAL_PURPOSES = "compliance would defeat journalism, or an academic, artistic or literary purpose"  # Sch 2 para 26
    RESEARCH_OR_STATISTICS = "compliance would prevent or seriously impair research or statistics"  # Sch 2 para 27
    PUBLIC_ARCHIVE = "compliance would prevent or seriously impair archiving in the public interest"  # Sch 2 para 28
    WITHHELD_BY_COURT = "a court may withhold the report or the evidence from the person"  # Sch 3 paras 3, 9, 18
    TOLD_IN_CONFIDENCE = "the person did not expect the one who now asks for them to learn it"  # Sch 3 paras 4, 10
    SERIOUS_HARM = "access is likely to cause serious harm to the health of the person or another"  # Sch 3 paras 5, 11, 19
    CHILD_ABUSE_DATA = "outside Scotland, access to child abuse data would not serve the child"  # Sch 3 para 21
    DISCLOSURE_PROHIBITED = "an enactment on adoption, fertility, special needs or hearings prohibits disclosure"  # Sch 4


class Answer(Enum):
    """What the controller owes, from the least to the most."""

    NOTHING_OWED = "nothing is owed under the law encoded"
    REPLY = "a reply that states what is done, or why nothing is done"
    COMPLY = "what the person asked for"


class Fee(Enum):
    """Whether the answer may cost the person anything."""

    MAY_CHARGE = "a reasonable fee may be charged"
    FREE = "free of charge"
