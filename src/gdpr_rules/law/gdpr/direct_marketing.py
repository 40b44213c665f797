"""Articles 6, 14 and 21 in direct marketing: a lawful basis, information, and the right to object to marketing e-mail."""

from datetime import timedelta

import attrs

from gdpr_rules.facts.message import AddressKind, Message, Permission, Sending, SendingDuty, Subscriber
from gdpr_rules.kernel.conditions import true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT
from gdpr_rules.law.gdpr.direct_marketing_notice import RIGHT_MADE_KNOWN
from gdpr_rules.law.gdpr.direct_marketing_reach import CONSENT, MARKETING, PERSONAL_ADDRESS

M = attrs.fields(Message)

BASIS = Provision(
    id="art6.basis",
    title="Using an address that points to a person for marketing needs a lawful basis on record",
    protects="people whose names and addresses are used without their asking",
    cites=(TEXT.at("Art 6(1)"), TEXT.at("Art 5(2)")),
    when=MARKETING & PERSONAL_ADDRESS,
    unless=CONSENT | true(M.lia_recorded),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.RECORD_BASIS})),
    examples=(
        fires(
            "a named employee, without consent and without an assessment of legitimate interests",
            Message(commercial=True, address=AddressKind.NAMED, consented=False, lia_recorded=False),
        ),
        fires(
            "the info@ address of a sole trader",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.SOLE_TRADER,
                consented=False,
                lia_recorded=False,
            ),
        ),
        fires(
            "the office@ address of two architects in partnership",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.PARTNERSHIP,
                consented=False,
                lia_recorded=False,
            ),
        ),
        fires(
            "the family@ address of a private household",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.INDIVIDUAL,
                consented=False,
                lia_recorded=False,
            ),
        ),
        fires(
            "the sales@ address of a company, where the sender's records name the buyer who reads it",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=True,
                consented=False,
                lia_recorded=False,
            ),
        ),
        silent(
            "the sales@ address of a company",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                consented=False,
                lia_recorded=False,
            ),
        ),
        silent(
            "an invoice to a named employee",
            Message(commercial=False, address=AddressKind.NAMED, consented=False, lia_recorded=False),
        ),
        silent(
            "a named employee who signed up for the newsletter",
            Message(commercial=True, address=AddressKind.NAMED, consented=True, consent_covers_offer=True, lia_recorded=False),
        ),
        fires(
            "a named employee who signed up for another firm's newsletter, which carries this offer",
            Message(
                commercial=True,
                address=AddressKind.NAMED,
                consented=True,
                consent_covers_offer=False,
                lia_recorded=False,
            ),
        ),
        silent(
            "a campaign whose assessment of legitimate interests is on record",
            Message(commercial=True, address=AddressKind.NAMED, consented=False, lia_recorded=True),
        ),
        unsettled(
            "a campaign taken over from an agency, and the file does not say whether an assessment was made",
            Message(commercial=True, address=AddressKind.NAMED, consented=False),
            missing={"lia_recorded"},
        ),
    ),
    clauses=("PP-09", "PP-14", "GP-02"),
    not_encoded=(
        "whether the balance in the assessment was struck rightly",
        "whether writing to a person amounts to offering goods or services there: the rules take it that it does",
    ),
)

INFORMATION = Provision(
    id="art14.information",
    title="With the first message at the latest, a person learns who holds the data, why, and where they came from",
    protects="people whose data were collected elsewhere",
    cites=(TEXT.at("Art 14(3)(b)"), TEXT.at("Art 13(1)")),
    when=MARKETING & PERSONAL_ADDRESS,
    unless=true(M.privacy_policy_linked) | true(M.informed_before),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.GIVE_PRIVACY_INFORMATION})),
    examples=(
        fires(
            "a first e-mail to a named employee, without privacy information",
            Message(commercial=True, address=AddressKind.NAMED, privacy_policy_linked=False, informed_before=False),
        ),
        fires(
            "the same to the info@ address of a sole trader",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.SOLE_TRADER,
                privacy_policy_linked=False,
                informed_before=False,
            ),
        ),
        fires(
            "the same to the office@ address of two architects in partnership",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.PARTNERSHIP,
                privacy_policy_linked=False,
                informed_before=False,
            ),
        ),
        fires(
            "the same to the family@ address of a private household",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.INDIVIDUAL,
                privacy_policy_linked=False,
                informed_before=False,
            ),
        ),
        fires(
            "the same to the sales@ address of a company, where the sender's records name the buyer who reads it",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=True,
                privacy_policy_linked=False,
                informed_before=False,
            ),
        ),
        silent(
            "the sales@ address of a company",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                privacy_policy_linked=False,
                informed_before=False,
            ),
        ),
        silent(
            "a reply to a support request that advertises nothing",
            Message(commercial=False, address=AddressKind.NAMED, privacy_policy_linked=False, informed_before=False),
        ),
        silent(
            "the privacy notice, with the source of the address, is linked in the footer",
            Message(commercial=True, address=AddressKind.NAMED, privacy_policy_linked=True, informed_before=False),
        ),
        silent(
            "the person was given the notice when the business cards were exchanged",
            Message(commercial=True, address=AddressKind.NAMED, privacy_policy_linked=False, informed_before=True),
        ),
        unsettled(
            "no link in the footer, and the file does not say whether an earlier notice was sent",
            Message(commercial=True, address=AddressKind.NAMED, privacy_policy_linked=False),
            missing={"informed_before"},
        ),
    ),
    clauses=("GP-04", "PP-19"),
    not_encoded=("the outer limit of one month from obtaining the data", "whether the notice says all it must"),
)

OBJECTION = Provision(
    id="art21.objection",
    title="Once a person has objected to marketing, that person's data are no longer used for it",
    protects="people who have objected",
    cites=(TEXT.at("Art 21(2)"), TEXT.at("Art 21(3)")),
    when=MARKETING & ((PERSONAL_ADDRESS & true(M.objected)) | true(M.suppressed)),
    then=Sending(permission=Permission.FORBIDDEN, duties=frozenset({SendingDuty.STOP_SENDING})),
    examples=(
        fires(
            "a named employee replied that she wants no more offers",
            Message(commercial=True, address=AddressKind.NAMED, objected=True, suppressed=False),
        ),
        fires(
            "the address is on the exclusion list",
            Message(commercial=True, address=AddressKind.NAMED, objected=False, suppressed=True),
        ),
        fires(
            "a sole trader objected from the info@ address",
            Message(commercial=True, address=AddressKind.GENERIC, subscriber=Subscriber.SOLE_TRADER, objected=True),
        ),
        fires(
            "two architects in partnership objected from their office@ address",
            Message(commercial=True, address=AddressKind.GENERIC, subscriber=Subscriber.PARTNERSHIP, objected=True),
        ),
        fires(
            "a private household objected from its family@ address",
            Message(commercial=True, address=AddressKind.GENERIC, subscriber=Subscriber.INDIVIDUAL, objected=True),
        ),
        fires(
            "the buyer who reads the sales@ address of a company, and whom the sender's records name, objected",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=True,
                objected=True,
                suppressed=False,
            ),
        ),
        fires(
            "the sales@ address of a company is on the exclusion list, which no longer shows who objected",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                objected=False,
                suppressed=True,
            ),
        ),
        silent(
            "a company objected from its sales@ address, which points to no person",
            Message(
                commercial=True,
                address=AddressKind.GENERIC,
                subscriber=Subscriber.CORPORATE,
                person_known=False,
                objected=True,
                suppressed=False,
            ),
        ),
        silent(
            "a reminder about an open invoice, after an objection to marketing",
            Message(commercial=False, address=AddressKind.NAMED, objected=True, suppressed=False),
        ),
        silent(
            "no objection was received, and the exclusion list was screened",
            Message(commercial=True, address=AddressKind.NAMED, objected=False, suppressed=False),
        ),
        unsettled(
            "the exclusion list was not screened before sending",
            Message(commercial=True, address=AddressKind.NAMED, objected=False),
            missing={"suppressed"},
        ),
    ),
    clauses=("PP-24", "GP-05"),
    not_encoded=("an exclusion list entered for other reasons is read as an objection, at a company's shared addresses too",),
)

TIME_TO_STOP = Provision(
    id="art21.time_to_stop",
    title="An objection to marketing takes effect at once",
    protects="people who object to the next message",
    cites=(TEXT.at("Art 21(3)"),),
    when=MARKETING & PERSONAL_ADDRESS,
    then=Sending(duties=frozenset({SendingDuty.HONOUR_OPT_OUT}), opt_out_within=timedelta(0)),
    examples=(
        fires("a first e-mail to a named employee", Message(commercial=True, address=AddressKind.NAMED)),
        fires(
            "an offer to the info@ address of a sole trader",
            Message(commercial=True, address=AddressKind.GENERIC, subscriber=Subscriber.SOLE_TRADER),
        ),
        fires(
            "an offer to the office@ address of two architects in partnership",
            Message(commercial=True, address=AddressKind.GENERIC, subscriber=Subscriber.PARTNERSHIP),
        ),
        fires(
            "an offer to the family@ address of a private household",
            Message(commercial=True, address=AddressKind.GENERIC, subscriber=Subscriber.INDIVIDUAL),
        ),
        fires(
            "an offer to the sales@ address of a company, where the sender's records name the buyer who reads it",
            Message(commercial=True, address=AddressKind.GENERIC, subscriber=Subscriber.CORPORATE, person_known=True),
        ),
        silent(
            "an offer to the sales@ address of a company",
            Message(commercial=True, address=AddressKind.GENERIC, subscriber=Subscriber.CORPORATE, person_known=False),
        ),
        silent("an order confirmation that advertises nothing", Message(commercial=False, address=AddressKind.NAMED)),
        unsettled(
            "a list that does not show whether the addresses at a company bear names",
            Message(commercial=True, subscriber=Subscriber.CORPORATE, person_known=False),
            missing={"address"},
        ),
    ),
    clauses=("GP-05", "PP-24"),
    not_encoded=("how long a message already on its way may take to be held back",),
)

PROVISIONS = (BASIS, INFORMATION, OBJECTION, TIME_TO_STOP, RIGHT_MADE_KNOWN)
