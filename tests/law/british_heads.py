"""DPA 2018 Schedules 2 to 4, told again: the rights that each head lifts, by hand from the schedules."""

from gdpr_rules import Exemption, Right

E = Exemption
ALL = ["information", "access", "rectification", "erasure", "restriction", "recipient_notice", "portability", "objection"]
TOLD = ["information", "access"]

VECTORS: dict[Exemption, list[str]] = {
    # Sch 2 Part 1, para 1(a): Articles 13(1)-(3), 14(1)-(4), 15(1)-(3), 16, 17(1)-(2), 18(1), 19, 20(1)-(2), 21(1)
    E.CRIME_AND_TAXATION: ALL,  # para 2(1)
    E.RISK_ASSESSMENT: TOLD,  # para 3(3): Articles 13 to 15
    E.IMMIGRATION: ["information", "access", "erasure", "restriction", "objection"],  # para 4(2): not 16, 19, 20
    E.DISCLOSURE_BY_LAW: ALL,  # para 5(1) to (3)
    # Part 2, para 6: the same list
    E.PUBLIC_FUNCTIONS: ALL,  # paras 7 to 12
    E.PARLIAMENTARY_PRIVILEGE: ALL,  # para 13
    E.JUDICIAL: ALL,  # para 14
    E.CROWN_HONOURS: ALL,  # para 15
    # Part 4, para 18: Articles 13(1)-(3), 14(1)-(4), 15(1)-(3)
    E.LEGAL_PRIVILEGE: TOLD,  # para 19
    E.SELF_INCRIMINATION: TOLD,  # para 20
    E.CORPORATE_FINANCE: TOLD,  # para 21
    E.MANAGEMENT_FORECASTS: TOLD,  # para 22
    E.NEGOTIATIONS: TOLD,  # para 23
    E.CONFIDENTIAL_REFERENCE: TOLD,  # para 24
    E.EXAM_SCRIPTS: TOLD,  # para 25(1)
    # Parts 5 and 6: lists of their own
    E.SPECIAL_PURPOSES: ALL,  # para 26(9)(b); of Article 18(1) points (a), (b), (d)
    E.RESEARCH_OR_STATISTICS: ["access", "rectification", "restriction", "objection"],  # para 27(2)
    E.PUBLIC_ARCHIVE: ["access", "rectification", "restriction", "recipient_notice", "portability", "objection"],  # para 28(2)
    # Sch 3 para 1: the list of Part 1 without Article 19
    E.WITHHELD_BY_COURT: [right for right in ALL if right != "recipient_notice"],  # paras 3, 9, 18
    E.TOLD_IN_CONFIDENCE: [right for right in ALL if right != "recipient_notice"],  # paras 4, 10
    E.SERIOUS_HARM: ["access"],  # paras 5(1), 11, 19
    E.CHILD_ABUSE_DATA: ["access"],  # para 21(2)
    E.DISCLOSURE_PROHIBITED: ["access"],  # Sch 4 para 1
}
"""For each head the rights that fall away so far as it goes; every other right stands."""

LIFTING: dict[Right, set[Exemption]] = {
    right: {head for head, lifted in VECTORS.items() if right.name.lower() in lifted}
    for right in (
        Right.INFORMATION,
        Right.ACCESS,
        Right.RECTIFICATION,
        Right.ERASURE,
        Right.RESTRICTION,
        Right.RECIPIENT_NOTICE,
        Right.PORTABILITY,
        Right.OBJECTION,
    )
}
"""The same by right."""
