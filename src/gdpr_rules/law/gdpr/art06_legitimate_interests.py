"""Article 6(1)(f): legitimate interests as a lawful basis, the balance they take, and the assessment that is recorded."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, LawfulBases, ProcessingDuty, Role
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.controllers_alone import CONTROLLER

P = attrs.fields(Processing)

INTEREST = Provision(
    id="art6.interest",
    title="Legitimate interests are a lawful basis only where an interest is lawful, clearly stated, real and present",
    protects="data subjects whose data would be used for whatever a controller likes",
    cites=(TEXT.at("Art 6(1)(f)"),),
    unless=true(P.interest_is_legitimate),
    then=LawfulBases(available=frozenset(Basis) - {Basis.LEGITIMATE_INTERESTS}),
    examples=(
        fires("old customer files are kept because they may prove useful one day", Processing(interest_is_legitimate=False)),
        fires("a firm gathers private details about a critic to intimidate her", Processing(interest_is_legitimate=False)),
        silent("a shop screens card payments for fraud", Processing(interest_is_legitimate=True)),
        unsettled("nothing on file names the interest pursued", Processing(), missing={"interest_is_legitimate"}),
    ),
    clauses=("PP-03", "PP-08", "PP-09", "PP-10", "PP-11"),
    not_encoded=(
        "whether direct marketing is such an interest, as it may be (recital 47): the controller records that",
        "e-mail to customers under Article 13(2) of Directive 2002/58, which in the Union needs no basis of Article 6 beside "
        "it (C-654/23): ask of a message",
    ),
)

BALANCE = Provision(
    id="art6.balance",
    title="Legitimate interests are not a lawful basis where a data subject's interests, above all a child's, override them",
    protects="data subjects whose own interests, rights and freedoms weigh more",
    cites=(TEXT.at("Art 6(1)(f)"),),
    unless=true(P.balance_favours_controller),
    then=LawfulBases(available=frozenset(Basis) - {Basis.LEGITIMATE_INTERESTS}),
    examples=(
        fires("a game profiles its youngest players to sell them more", Processing(balance_favours_controller=False)),
        fires("a landlord films the stairwell where every visitor passes", Processing(balance_favours_controller=False)),
        silent("a network keeps log files for a week to detect attacks", Processing(balance_favours_controller=True)),
        unsettled(
            "the interest is named but was never weighed against the employees'",
            Processing(),
            missing={"balance_favours_controller"},
        ),
    ),
    clauses=("PP-14",),
    not_encoded=("the balancing itself, which the controller undertakes and answers for",),
)

ASSESSMENT = Provision(
    id="art5.interest_assessment",
    title="A controller that pursues a legitimate interest can show the assessment behind it",
    protects="data subjects whose interests had to be weighed",
    cites=(TEXT.at("Art 5(2)"), TEXT.at("Art 6(1)(f)")),
    when=true(P.interest_is_legitimate) & CONTROLLER,
    unless=true(P.lia_recorded),
    then=LawfulBases(obligations=frozenset({ProcessingDuty.RECORD_ASSESSMENT})),
    examples=(
        fires(
            "fraud prevention, weighed in a meeting of which no minutes exist",
            Processing(role=Role.CONTROLLER, interest_is_legitimate=True, lia_recorded=False),
        ),
        silent(
            "fraud prevention, with a signed assessment on file",
            Processing(role=Role.CONTROLLER, interest_is_legitimate=True, lia_recorded=True),
        ),
        silent(
            "no legitimate interest is pursued, so none had to be assessed",
            Processing(role=Role.CONTROLLER, interest_is_legitimate=False, lia_recorded=False),
        ),
        silent(
            "a call centre acts for the bank whose interest it serves",
            Processing(role=Role.PROCESSOR, interest_is_legitimate=True, lia_recorded=False),
        ),
        unsettled(
            "the department that made the assessment no longer exists",
            Processing(role=Role.CONTROLLER, interest_is_legitimate=True),
            missing={"lia_recorded"},
        ),
        unsettled(
            "nothing on file names an interest, and there is no assessment",
            Processing(role=Role.CONTROLLER, lia_recorded=False),
            missing={"interest_is_legitimate"},
        ),
    ),
    clauses=("PP-14", "CC-05"),
)

NO_RECOGNISED_INTEREST = Provision(
    id="art6.no_recognised_interest",
    title="The Regulation has no list of legitimate interests that are recognised without a balancing test",
    protects="data subjects whose interests have to be weighed",
    cites=(TEXT.at("Art 6(1)"),),
    then=LawfulBases(available=frozenset(Basis) - {Basis.RECOGNISED_INTEREST}),
    examples=(
        fires("a school reports its worry about a pupil to social services", Processing(recognised_interest=True)),
        fires("a bank passes on what points to a fraud", Processing(recognised_interest=True)),
        fires("a shop promotes its sale", Processing(recognised_interest=False)),
        unsettled(
            "a group has not said which of its companies decides about the file on a customer in New York",
            Processing(subject_country="US"),
            missing={"controller_countries"},
        ),
        silent(
            "a bank in New York and its customer there, whom the Regulation does not reach",
            Processing(subject_country="US", controller_countries=frozenset({"US"})),
        ),
    ),
    not_encoded=("where British law applies too, its list helps there alone: what both laws leave is what remains",),
)

PROVISIONS = (INTEREST, BALANCE, ASSESSMENT, NO_RECOGNISED_INTEREST)
