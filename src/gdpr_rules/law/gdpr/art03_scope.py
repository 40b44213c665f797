"""Article 3: whom the Regulation reaches. Each enactment says in which countries it is law."""

from datetime import date

import attrs

from gdpr_rules.facts.situation import LeftOut, Scope, Situation
from gdpr_rules.kernel.citations import Dated, Step
from gdpr_rules.kernel.conditions import contains, one_of, open_question, true
from gdpr_rules.kernel.rules import fires, silent, unsettled
from gdpr_rules.law.enactment import Provision
from gdpr_rules.law.gdpr import TEXT

S = attrs.fields(Situation)
PROTECTS = "people whose data are processed, whichever nationality they hold and wherever they live"

TERRITORY: Dated[frozenset[str]] = Dated(
    "countries where the Regulation is law", (Step(date.min, frozenset(), TEXT.at("Art 3")),)
)
"""Left to each enactment, in whose rules its own countries stand here."""
REACHED = Scope()
"""Left to each enactment: that its regime reaches the situation."""
TARGETED_BY_AN_ESTABLISHED_FIRM = open_question(
    "whether Article 3(2) reaches what a firm with an establishment there does outside its context"
)
"""Left to each enactment, which names its territory in the question."""
OUTSIDE = open_question("what is outside the material scope").named("a use outside the material scope")
"""Left to each enactment: Article 2 is not the same in both."""

ESTABLISHED = contains(S.controller_countries, TERRITORY)
NOT_ESTABLISHED = (~ESTABLISHED | TARGETED_BY_AN_ESTABLISHED_FIRM).named(
    "a controller or processor not established where the Regulation is law", TEXT.at("Art 3(2)")
)
DATA_SUBJECT_THERE = one_of(S.subject_country, TERRITORY).named("a data subject who is there", TEXT.at("Art 3(2)"))

ESTABLISHMENT = Provision(
    id="art3.establishment",
    title="Processing in the context of an establishment where the Regulation is law is within it, wherever the people are",
    protects=PROTECTS,
    cites=(TEXT.at("Art 3(1)"), TEXT.at("recital 14")),
    when=ESTABLISHED & true(S.processing_in_context_of_establishment),
    unless=OUTSIDE,
    then=REACHED,
    examples=(
        fires(
            "a firm established here, about an Australian in Australia",
            Situation(
                subject_country="AU",
                subject_citizenships=frozenset({"AU"}),
                processing_in_context_of_establishment=True,
            ),
        ),
        silent(
            "a Japanese firm without an establishment here",
            Situation(controller_countries=frozenset({"JP"}), processing_in_context_of_establishment=True),
        ),
        silent(
            "a firm with a branch here that has nothing to do with the processing",
            Situation(subject_country="JP", processing_in_context_of_establishment=False),
        ),
        silent(
            "a citizen who lives in New York, and a firm there",
            Situation(
                subject_country="US",
                subject_citizenships=frozenset({"DE", "GB"}),
                controller_countries=frozenset({"US"}),
                processing_in_context_of_establishment=True,
            ),
        ),
        silent(
            "a private address book on the owner's telephone",
            Situation(processing_in_context_of_establishment=True, left_out=LeftOut.HOUSEHOLD),
        ),
        unsettled(
            "the part that the branch here plays in the processing has not been established",
            Situation(subject_country="JP"),
            missing={"processing_in_context_of_establishment"},
        ),
        unsettled(
            "the establishments of the firm are not recorded",
            Situation(processing_in_context_of_establishment=True),
            missing={"controller_countries"},
        ),
    ),
    not_encoded=(
        "in the context of which of several establishments the data are processed: each is taken to be meant",
        "what is an establishment, and what is done in its context, are judgements",
    ),
)
OFFERS = Provision(
    id="art3.offers",
    title="Offering goods or services to people where the Regulation is law brings a controller from elsewhere within it",
    protects=PROTECTS,
    cites=(TEXT.at("Art 3(2)(a)"), TEXT.at("recital 14")),
    when=DATA_SUBJECT_THERE & true(S.offers_goods_or_services) & NOT_ESTABLISHED,
    unless=OUTSIDE,
    then=REACHED,
    examples=(
        fires(
            "a shop in New York that ships here and shows prices in local currency",
            Situation(controller_countries=frozenset({"US"}), offers_goods_or_services=True),
        ),
        fires(
            "an American on holiday here, served by an American firm",
            Situation(
                subject_citizenships=frozenset({"US"}),
                controller_countries=frozenset({"US"}),
                offers_goods_or_services=True,
            ),
        ),
        silent(
            "a shop in New York whose site can be opened from here",
            Situation(controller_countries=frozenset({"US"}), offers_goods_or_services=False),
        ),
        silent(
            "a tourist from here in a shop in Japan",
            Situation(
                subject_country="JP",
                subject_citizenships=frozenset({"DE", "GB"}),
                controller_countries=frozenset({"JP"}),
                offers_goods_or_services=True,
            ),
        ),
        silent(
            "a student in New York offers a friend here a sofa",
            Situation(controller_countries=frozenset({"US"}), offers_goods_or_services=True, left_out=LeftOut.HOUSEHOLD),
        ),
        unsettled(
            "a firm with an establishment here, whose New York office alone serves the customer",
            Situation(processing_in_context_of_establishment=False, offers_goods_or_services=True),
        ),
        unsettled(
            "it has not been established whom the site is meant for",
            Situation(controller_countries=frozenset({"US"})),
            missing={"offers_goods_or_services"},
        ),
        unsettled(
            "the establishments of the shop are not recorded",
            Situation(offers_goods_or_services=True),
            missing={"controller_countries"},
        ),
    ),
    not_encoded=(
        "where the person is counts when it happens (EDPB Guidelines 3/2018)",
        "whether an offer is apparently meant for people there is a judgement: a site that can be seen there is not enough",
    ),
)
MONITORING = Provision(
    id="art3.monitoring",
    title="Monitoring what people do where the Regulation is law brings a controller from elsewhere within it",
    protects=PROTECTS,
    cites=(TEXT.at("Art 3(2)(b)"), TEXT.at("recital 14")),
    when=DATA_SUBJECT_THERE & true(S.monitors_behaviour) & NOT_ESTABLISHED,
    unless=OUTSIDE,
    then=REACHED,
    examples=(
        fires(
            "a Japanese tourist whose way through the city an American app follows",
            Situation(
                subject_citizenships=frozenset({"JP"}),
                controller_countries=frozenset({"US"}),
                monitors_behaviour=True,
            ),
        ),
        silent(
            "an American app that keeps no record of where its users go",
            Situation(controller_countries=frozenset({"US"}), monitors_behaviour=False),
        ),
        silent(
            "a tourist from here whom a shop in Japan watches there",
            Situation(subject_country="JP", controller_countries=frozenset({"JP"}), monitors_behaviour=True),
        ),
        silent(
            "a mother in New York sees on her telephone where her daughter here is",
            Situation(controller_countries=frozenset({"US"}), monitors_behaviour=True, left_out=LeftOut.HOUSEHOLD),
        ),
        unsettled(
            "a firm with an establishment here, whose New York office alone runs the tracking",
            Situation(processing_in_context_of_establishment=False, monitors_behaviour=True),
        ),
        unsettled(
            "it is not known what the app records",
            Situation(controller_countries=frozenset({"US"})),
            missing={"monitors_behaviour"},
        ),
    ),
    not_encoded=("where the person is counts when it happens (EDPB Guidelines 3/2018)",),
)
INTERNATIONAL_LAW = Provision(
    id="art3.international_law",
    title="A controller at a place where the Regulation is law by public international law, such as an embassy, is within it",
    protects=PROTECTS,
    cites=(TEXT.at("Art 3(3)"), TEXT.at("recital 14")),
    when=true(S.public_international_law) & one_of(S.law_applying_there, TERRITORY),
    unless=OUTSIDE,
    then=REACHED,
    examples=(
        fires(
            "our consulate in New York",
            Situation(subject_country="US", controller_countries=frozenset({"US"}), public_international_law=True),
        ),
        silent("the embassy of Japan here", Situation(public_international_law=True, law_applying_there="JP")),
        silent(
            "a trade office in New York that has no diplomatic standing",
            Situation(subject_country="US", controller_countries=frozenset({"US"}), public_international_law=False),
        ),
        silent(
            "a consul's private address book",
            Situation(
                subject_country="US",
                controller_countries=frozenset({"US"}),
                public_international_law=True,
                left_out=LeftOut.HOUSEHOLD,
            ),
        ),
        unsettled(
            "a ship on the high seas, its flag not recorded",
            Situation(public_international_law=True),
            missing={"law_applying_there"},
        ),
        unsettled("perhaps a consulate", Situation(), missing={"public_international_law"}),
    ),
)
PROVISIONS = (ESTABLISHMENT, OFFERS, MONITORING, INTERNATIONAL_LAW)
