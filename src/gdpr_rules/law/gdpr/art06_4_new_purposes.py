"""Articles 5(1)(b) and 6(4): data used for another purpose than the one for which they were collected."""

import attrs

from gdpr_rules.facts.lawful_bases import Basis, FurtherGround, LawfulBases
from gdpr_rules.facts.processing import Processing
from gdpr_rules.kernel.conditions import one_of, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

P = attrs.fields(Processing)

COMPATIBLE = one_of(P.further_purpose_ground, {FurtherGround.COMPATIBLE, FurtherGround.LAW, FurtherGround.RESEARCH}).named(
    "a further purpose that is compatible, laid down in law, or research", TEXT.at("Art 6(4)")
)

FURTHER_PURPOSE = Provision(
    id="art6.further_purpose",
    title="Data are used for a new purpose only with consent to it, under a law, for research, or where it is compatible",
    protects="data subjects whose data were given for something else",
    cites=(TEXT.at("Art 6(4)"), TEXT.at("Art 5(1)(b)")),
    when=true(P.further_purpose),
    unless=COMPATIBLE,
    then=LawfulBases(available=frozenset({Basis.CONSENT})),
    examples=(
        fires(
            "a pharmacy uses delivery addresses to rate its customers' credit",
            Processing(further_purpose=True, further_purpose_ground=FurtherGround.NONE),
        ),
        fires(
            "door-entry records are searched to show that another duty under the Regulation was kept",
            Processing(further_purpose=True, further_purpose_ground=FurtherGround.COMPLIANCE),
        ),
        fires(
            "membership data are passed on for a purpose listed in the British annex alone",
            Processing(further_purpose=True, further_purpose_ground=FurtherGround.LISTED),
        ),
        silent(
            "a garage uses service records to recall cars with a fault",
            Processing(further_purpose=True, further_purpose_ground=FurtherGround.COMPATIBLE),
        ),
        silent(
            "a telephone company hands over records under a statute on the prosecution of crime",
            Processing(further_purpose=True, further_purpose_ground=FurtherGround.LAW),
        ),
        silent(
            "a hospital opens its old files to medical research, with safeguards",
            Processing(further_purpose=True, further_purpose_ground=FurtherGround.RESEARCH),
        ),
        silent(
            "an order is filled with the data given for it",
            Processing(further_purpose=False, further_purpose_ground=FurtherGround.NONE),
        ),
        unsettled(
            "the new purpose has not yet been compared with the old one",
            Processing(further_purpose=True),
            missing={"further_purpose_ground"},
        ),
        unsettled(
            "the purpose of collection was never written down",
            Processing(further_purpose_ground=FurtherGround.NONE),
            missing={"further_purpose"},
        ),
    ),
    not_encoded=(
        "the weighing itself (Art 6(4)(a) to (e)), which the controller records",
        "the view that data collected on consent need a new consent for any new purpose",
    ),
)

PROVISIONS = (FURTHER_PURPOSE,)
