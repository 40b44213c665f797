"""Unsolicited marketing e-mail to businesses, country by country: what a named and a generic address require."""

from datetime import date
from enum import Enum

import attrs

from gdpr_rules.kernel.citations import Citation, Instrument

GDPR_APPLIES = date(2018, 5, 25)
READ = date(2026, 11, 23)
"""The day on which the provisions of this table were last read; a row that is read again gives its own."""


class Cell(Enum):
    """What the law requires before a first marketing e-mail; UNKNOWN is an open question, never a permission."""

    OPT_IN = "opt_in"
    OPT_OUT = "opt_out"
    UNKNOWN = "unknown"


class CustomerException(Enum):
    """Whether the country's own text lets a sender write to its customers about its own similar goods."""

    YES = "yes"
    OPEN = "open"


@attrs.frozen
class EmailRow:
    """One country: `named` and `generic` address of a corporate subscriber, and the provision both come from.

    `encoded_since` is the first day for which the row has been verified, `customers` the status of the exception for
    customers, `open_question` what an UNKNOWN cell leaves open, `note` what the provision leaves to judgement, `read` the
    day on which the provision was last read.
    """

    country: str
    name: str
    named: Cell
    generic: Cell
    provision: str
    url: str
    customers: CustomerException = CustomerException.OPEN
    encoded_since: date = GDPR_APPLIES
    open_question: str = ""
    note: str = ""
    read: date = READ

    @property
    def cite(self) -> Citation:
        """The country's own law, at the provisions that the row comes from."""
        return Instrument(f"{self.name}: {self.provision}", self.name, self.url, self.read).at(self.provision)


IN, OUT, UNKNOWN = Cell.OPT_IN, Cell.OPT_OUT, Cell.UNKNOWN
YES, OPEN = CustomerException.YES, CustomerException.OPEN
MAILBOX = "whether a named mailbox at a company counts as that of a natural or of a legal person"

EMAIL_B2B: tuple[EmailRow, ...] = (
    EmailRow(
        "AT", "Austria", IN, IN, "TKG 2021 s 174(3)",
        "https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20011678", YES,
        note="the exception for companies ended on 1 March 2006",
    ),
    EmailRow(
        "BE", "Belgium", IN, OUT, "Code of Economic Law Art XII.13; Royal Decree of 4 April 2003 Art 1",
        "https://www.ejustice.just.fgov.be/eli/loi/2013/02/28/2013A11134/justel", YES,
        note="only impersonal addresses of legal persons are exempt",
    ),
    EmailRow(
        "BG", "Bulgaria", UNKNOWN, OUT, "Electronic Commerce Act Art 6; Electronic Communications Act Art 261",
        "https://dv.parliament.bg/", open_question=MAILBOX,
        note="natural persons have to consent; legal persons may refuse through a register",
    ),
    EmailRow(
        "HR", "Croatia", UNKNOWN, OUT, "Electronic Communications Act (NN 76/22) Art 50",
        "https://narodne-novine.nn.hr/clanci/sluzbeni/2022_07_76_1116.html",
        encoded_since=date(2022, 7, 12), open_question=MAILBOX,
    ),
    EmailRow(
        "CY", "Cyprus", IN, UNKNOWN, "Law 112(I)/2004 s 106", "https://www.cylaw.org/nomoi/enop/non-ind/2004_1_112/full.html",
        open_question="what protects legal persons as subscribers",
    ),
    EmailRow(
        "CZ", "Czechia", IN, IN, "Act 480/2004 s 7(2) with s 2(e)", "https://www.zakonyprolidi.cz/cs/2004-480", YES,
        note="the message has to be labelled as a commercial communication",
    ),
    EmailRow(
        "DK", "Denmark", IN, IN, "Marketing Practices Act s 10(1)", "https://www.retsinformation.dk/eli/lta/2017/426", YES,
        note="consumers, companies and public bodies alike are protected",
    ),
    EmailRow(
        "EE", "Estonia", UNKNOWN, OUT, "Electronic Communications Act s 103-1(1)-(2)",
        "https://www.riigiteataja.ee/en/", open_question=MAILBOX,
    ),
    EmailRow(
        "FI", "Finland", OUT, OUT, "Act on Electronic Communications Services (917/2014) ss 200, 202",
        "https://www.finlex.fi/en/legislation/2014/917",
        note="a named address needs no consent only if the product is essentially connected with that person's duties",
    ),
    EmailRow(
        "FR", "France", OUT, OUT, "CPCE Art L34-5", "https://www.legifrance.gouv.fr/codes/id/LEGITEXT000006070987", YES,
        note="a named address needs no consent only for the person's profession, once informed and able to object",
    ),
    EmailRow(
        "DE", "Germany", IN, IN, "UWG s 7(2) no 2, s 7(3)", "https://www.gesetze-im-internet.de/uwg_2004/__7.html", YES,
        note="before 28 May 2022 no 3 of the paragraph; all four limbs of the exception for customers have to be met",
    ),
    EmailRow(
        "GR", "Greece", IN, IN, "Law 3471/2006 Art 11", "https://www.et.gr/",
        note="subscribers that are legal persons are expressly protected",
    ),
    EmailRow(
        "HU", "Hungary", IN, OUT, "Act XLVIII of 2008 s 6", "https://njt.hu/jogszabaly/2008-48-00-00",
        note="a central mailbox that in fact serves one person counts as named",
    ),
    EmailRow(
        "IE", "Ireland", OUT, OUT, "SI 336/2011 reg 13", "https://www.irishstatutebook.ie/eli/2011/si/336/made/en/print", YES,
        note="the exception for customers lasts twelve months from the sale or the last message sent in reliance on it",
    ),
    EmailRow(
        "IT", "Italy", IN, IN, "Codice Privacy (D.lgs 196/2003) Art 130(1)-(2), (4)",
        "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legislativo:2003-06-30;196", YES,
    ),
    EmailRow(
        "LV", "Latvia", UNKNOWN, OUT, "Law on Information Society Services s 9", "https://likumi.lv/ta/en/en/id/96619",
        open_question=MAILBOX,
    ),
    EmailRow(
        "LT", "Lithuania", IN, IN, "Law on Electronic Communications Art 81",
        "https://e-seimas.lrs.lt/portal/legalAct/lt/TAD/TAIS.232036/asr", note="Art 69 before the recast",
    ),
    EmailRow(
        "LU", "Luxembourg", UNKNOWN, OUT, "Law of 30 May 2005 Art 11(1), (5)",
        "https://legilux.public.lu/eli/etat/leg/loi/2005/05/30/n4/jo", open_question=MAILBOX,
    ),
    EmailRow(
        "MT", "Malta", UNKNOWN, UNKNOWN, "SL 586.01 reg 9", "https://legislation.mt/eli/sl/586.1/eng",
        open_question="whether consent is owed to legal persons as it is to natural ones",
    ),
    EmailRow(
        "NL", "Netherlands", IN, IN, "Telecommunicatiewet Art 11.7(1)-(3)", "https://wetten.overheid.nl/BWBR0009950", YES,
        note="an address that the recipient designated and published for such messages needs no consent",
    ),
    EmailRow(
        "PL", "Poland", IN, IN, "Electronic Communications Law (PKE) Art 398",
        "https://isap.sejm.gov.pl/isap.nsf/DocDetails.xsp?id=WDU20240001221", encoded_since=date(2024, 11, 10),
    ),
    EmailRow(
        "PT", "Portugal", IN, OUT, "Law 41/2004 Arts 13-A(1)-(2), 13-B",
        "https://www.pgdlisboa.pt/leis/lei_mostra_articulado.php?nid=707&tabela=leis", YES,
        note="legal persons may refuse through a list kept by the Directorate-General for Consumers",
    ),
    EmailRow(
        "RO", "Romania", IN, IN, "Law 365/2002 Art 6(1); Law 506/2004 Art 12",
        "https://legislatie.just.ro/Public/DetaliiDocument/37075",
    ),
    EmailRow(
        "SK", "Slovakia", IN, OUT, "Act 452/2021 s 116(3), (15)", "https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2021/452/",
        encoded_since=date(2022, 2, 1),
        note="an unpublished generic address needs consent; a request for consent by e-mail is itself covered (s 116(4))",
    ),
    EmailRow(
        "SI", "Slovenia", UNKNOWN, UNKNOWN, "ZEKom-2 Art 226", "https://pisrs.si/pregledPredpisa?id=ZAKO8611",
        open_question="whether the addresses of companies are protected as those of subscribers and users",
        note="before ZEKom-2 the provision was ZEKom-1 Art 158",
    ),
    EmailRow(
        "ES", "Spain", IN, IN, "LSSI (Law 34/2002) Art 21", "https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758", YES,
    ),
    EmailRow(
        "SE", "Sweden", UNKNOWN, OUT, "Marketing Act (2008:486) ss 19-20",
        "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/marknadsforingslag-2008486_sfs-2008-486/",
        open_question=MAILBOX,
    ),
    EmailRow(
        "IS", "Iceland", IN, IN, "Electronic Communications Act 70/2022", "https://www.althingi.is/lagas/nuna/2022070.html",
        note="Art 46 of Act 81/2003 before; the article of the new Act was not seen",
    ),
    EmailRow(
        "LI", "Liechtenstein", IN, IN, "KomG 2023 (LGBl 2023.216) Art 63", "https://www.gesetze.li/konso/2023.216", YES,
        encoded_since=date(2024, 1, 1),
        note="the day in 2023 on which the Act began was not seen, so the row starts with 2024",
    ),
    EmailRow(
        "NO", "Norway", IN, OUT, "Marketing Control Act (LOV-2009-01-09-2) s 15",
        "https://lovdata.no/dokument/NLE/lov/2009-01-09-2", note="a person's own work address counts as that person's",
    ),
    EmailRow(
        "CH", "Switzerland", IN, IN, "UWG Art 3(1)(o)", "https://www.fedlex.admin.ch/eli/cc/1988/223_223_223/de", YES,
        note="only automated mass mailing is covered",
    ),
    EmailRow(
        "GB", "United Kingdom", OUT, OUT, "PECR (SI 2003/2426) regs 2(1), 22, 23",
        "https://www.legislation.gov.uk/uksi/2003/2426", YES,
        note="corporate subscribers only; every other subscriber is an individual one",
    ),
)  # fmt: skip

BY_COUNTRY = {row.country: row for row in EMAIL_B2B}
