"""Article 10: data on criminal convictions and offences."""

import attrs

from gdpr_rules.facts.lawful_bases import LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

P = attrs.fields(Processing)

CONVICTIONS = Provision(
    id="art10.convictions",
    title="Data on convictions and offences are processed only under official authority, or where a law authorises it",
    protects="people with a criminal record, or accused of an offence",
    cites=(TEXT.at("Art 10"),),
    when=true(P.criminal_data),
    unless=true(P.official_authority) | true(P.criminal_data_authorised),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "a landlord collects applicants' convictions from press archives",
            Processing(criminal_data=True, official_authority=False, criminal_data_authorised=False),
        ),
        silent(
            "a prison keeps its inmates' files",
            Processing(criminal_data=True, official_authority=True, criminal_data_authorised=False),
        ),
        silent(
            "a statute has a kindergarten check the records of its staff",
            Processing(criminal_data=True, official_authority=False, criminal_data_authorised=True),
        ),
        silent(
            "a landlord asks applicants for proof of income",
            Processing(criminal_data=False, official_authority=False, criminal_data_authorised=False),
        ),
        unsettled(
            "it is open whether notes on a suspected theft are data on offences",
            Processing(official_authority=False, criminal_data_authorised=False),
            missing={"criminal_data"},
        ),
        unsettled(
            "counsel has still to find a statute for the screening of drivers",
            Processing(criminal_data=True, official_authority=False),
            missing={"criminal_data_authorised"},
        ),
    ),
    not_encoded=("which laws authorise what, with which safeguards",),
)

REGISTERS = Provision(
    id="art10.registers",
    title="A comprehensive register of criminal convictions is kept under the control of official authority only",
    protects="people with a criminal record",
    cites=(TEXT.at("Art 10"),),
    when=true(P.criminal_data) & true(P.comprehensive_register),
    unless=true(P.official_authority),
    then=LawfulBases(available=frozenset()),
    examples=(
        fires(
            "a website lists every person convicted in a city since 1990",
            Processing(criminal_data=True, comprehensive_register=True, official_authority=False),
        ),
        silent(
            "the ministry of justice keeps the register of convictions",
            Processing(criminal_data=True, comprehensive_register=True, official_authority=True),
        ),
        silent(
            "an employer keeps one record check for each driver",
            Processing(criminal_data=True, comprehensive_register=False, official_authority=False),
        ),
        silent(
            "a complete list of disciplinary warnings in a club, none of them criminal",
            Processing(criminal_data=False, comprehensive_register=True, official_authority=False),
        ),
        unsettled(
            "a trade association's list of fraudsters: how complete it is has not been established",
            Processing(criminal_data=True, official_authority=False),
            missing={"comprehensive_register"},
        ),
    ),
)

PROVISIONS = (CONVICTIONS, REGISTERS)
