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
    CONSUMERS = "to consumers only"
    NO = "no"
    OPEN = "open"


@attrs.frozen
class EmailRow:
    """One country: `named` and `generic` address of a corporate subscriber, and the provision both come from.

    `encoded_since` is the first day for which the row has been verified, `customers` the status of the exception for
    customers, `open_question` what an UNKNOWN cell leaves open, `note` what the provision leaves to judgement, `read` the day
    on which the provision was last read. `earlier` is the provision of an earlier Act that said the same, where the row begins
    before the present one.
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
    earlier: tuple[str, str] | None = None

    @property
    def cites(self) -> tuple[Citation, ...]:
        """The country's law on every day of the row: the present Act, and the earlier one with its own address."""
        if self.earlier is None:
            return (self.cite,)
        provision, url = self.earlier
        return self.cite, Instrument(f"{self.name}: {provision}", self.name, url, self.read).at(provision)

    @property
    def cite(self) -> Citation:
        """The country's own law, at the provisions that the row comes from."""
        return Instrument(f"{self.name}: {self.provision}", self.name, self.url, self.read).at(self.provision)


IN, OUT, UNKNOWN = Cell.OPT_IN, Cell.OPT_OUT, Cell.UNKNOWN
YES, OPEN, NO = CustomerException.YES, CustomerException.OPEN, CustomerException.NO
CONSUMERS = CustomerException.CONSUMERS
MAILBOX = "whether a named mailbox at a company counts as that of a natural or of a legal person"

EMAIL_B2B: tuple[EmailRow, ...] = (
    EmailRow(
        "AT", "Austria", IN, IN, "TKG 2021 s 174(3)",
        "https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20011678", YES,
        note="the exception for companies ended on 1 March 2006",
        earlier=(
            "TKG 2003 s 107(2), (3), until 31 October 2021",
            "https://www.ris.bka.gv.at/GeltendeFassung.wxe?Abfrage=Bundesnormen&Gesetzesnummer=20002849",
        ),
    ),
    EmailRow(
        "BE", "Belgium", IN, OUT, "Code of Economic Law Art XII.13; Royal Decree of 4 April 2003 Art 1",
        "https://www.ejustice.just.fgov.be/eli/loi/2013/02/28/2013A11134/justel", YES,
        note="only impersonal addresses of legal persons are exempt; Art XII.13 s 2, on the right to object to further "
        "advertising, was not read",
    ),
    EmailRow(
        "BG", "Bulgaria", UNKNOWN, OUT, "Electronic Commerce Act Art 6; Electronic Communications Act Art 261",
        "https://dv.parliament.bg/",
        open_question=f"{MAILBOX}: the ordinance on the register, in which companies enter whole domains, was not read",
        note="natural persons have to consent; legal persons may refuse through a register",
    ),
    EmailRow(
        "HR", "Croatia", UNKNOWN, OUT, "Electronic Communications Act (NN 76/22) Art 50",
        "https://narodne-novine.nn.hr/clanci/sluzbeni/2022_07_76_1116.html",
        CONSUMERS,
        encoded_since=date(2022, 7, 12), open_question=MAILBOX,
        note="the exception for customers (Art 50(2)) is for consumers; NN 14/24 and 45/26 amended the Act, and what "
        "they made of Art 50 was not read",
    ),
    EmailRow(
        "CY", "Cyprus", IN, UNKNOWN, "Law 112(I)/2004 s 106", "https://www.cylaw.org/nomoi/enop/non-ind/2004_1_112/full.html",
        YES,
        open_question="what protects legal persons as subscribers: the Order of 2005 under s 106(5) was not read",
        note="s 106(1) protects subscribers and users",
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
        "https://www.riigiteataja.ee/en/", YES, read=date(2026, 11, 29),
        open_question="whether an employee's address is that person's (s 103-1(1), consent) or the company's (s 103-1(2)): "
        "the authority's test was not read",
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
        "GR", "Greece", IN, IN, "Law 3471/2006 Art 11", "https://www.et.gr/", YES,
        note="subscribers that are legal persons are expressly protected",
    ),
    EmailRow(
        "HU", "Hungary", IN, OUT, "Act XLVIII of 2008 s 6", "https://njt.hu/jogszabaly/2008-48-00-00", NO,
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
        YES, read=date(2026, 11, 29),
        open_question="whether a message to an employee's address is sent to a natural person (s 9(6))",
    ),
    EmailRow(
        "LT", "Lithuania", IN, IN, "Law on Electronic Communications Art 81",
        "https://e-seimas.lrs.lt/portal/legalAct/lt/TAD/TAIS.232036/asr", YES,
        encoded_since=date(2021, 12, 1), note="Art 69, which stood before the recast of 1 December 2021, was not read",
    ),
    EmailRow(
        "LU", "Luxembourg", IN, OUT, "Law of 30 May 2005 Art 11(1), (2), (5), as amended by the Law of 28 July 2011 Art 7",
        "https://legilux.public.lu/eli/etat/leg/loi/2005/05/30/n4/jo", YES, read=date(2026, 11, 29),
        note="since the Law of 28 July 2011 users are protected beside subscribers; Art 11(5) leaves out only subscribers that "
        "are legal persons",
    ),
    EmailRow(
        "MT", "Malta", IN, IN, "SL 586.01 reg 9(1), (2)", "https://legislation.mt/eli/sl/586.1/eng", YES,
        note="natural and legal persons alike; the consent is given in writing: the Maltese text of 2010 was read",
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
        "https://legislatie.just.ro/Public/DetaliiDocument/37075", YES,
    ),
    EmailRow(
        "SK", "Slovakia", IN, OUT, "Act 452/2021 s 116(3), (15)", "https://www.slov-lex.sk/pravne-predpisy/SK/ZZ/2021/452/",
        YES, encoded_since=date(2022, 2, 1), read=date(2026, 11, 29),
        note="an address that the company did not publish as a contact needs consent; a request for consent by e-mail is "
        "itself covered (s 116(4))",
    ),
    EmailRow(
        "SI", "Slovenia", UNKNOWN, UNKNOWN, "ZEKom-2 Art 226", "https://pisrs.si/pregledPredpisa?id=ZAKO8611",
        open_question="whether the addresses of companies are protected as those of subscribers and users",
        encoded_since=date(2022, 11, 10),
        note="ZEKom-2 Art 226 itself was not read: the Information Commissioner describes it as consent, and an exception for "
        "customers in its second paragraph; ZEKom-1 Art 158, which stood before 10 November 2022, named subscribers and users",
    ),
    EmailRow(
        "ES", "Spain", IN, IN, "LSSI (Law 34/2002) Art 21", "https://www.boe.es/buscar/act.php?id=BOE-A-2002-13758", YES,
    ),
    EmailRow(
        "SE", "Sweden", UNKNOWN, OUT, "Marketing Act (2008:486) ss 19-20",
        "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/marknadsforingslag-2008486_sfs-2008-486/",
        YES, open_question="whether marketing to an employee's address is marketing to a natural person (s 19)",
        read=date(2026, 11, 29),
    ),
    EmailRow(
        "IS", "Iceland", IN, OUT, "Electronic Communications Act 70/2022 Art 94",
        "https://www.althingi.is/lagas/nuna/2022070.html", YES,
        encoded_since=date(2022, 9, 1), read=date(2026, 11, 29),
        note="Art 46 of Act 81/2003, which stood before 1 September 2022, was not read; for customers Art 94(2) asks for the "
        "sender's own goods, similar or not",
    ),
    EmailRow(
        "LI", "Liechtenstein", IN, IN, "KomG 2023 (LGBl 2023.216) Art 63", "https://www.gesetze.li/konso/2023.216", YES,
        encoded_since=date(2025, 2, 1), read=date(2026, 11, 29),
        note="in force since 1 February 2025 (LGBl 2025.45); the KomG of 2006, which stood before, was not read",
    ),
    EmailRow(
        "NO", "Norway", IN, OUT, "Marketing Control Act (LOV-2009-01-09-2) s 15",
        "https://lovdata.no/dokument/NLE/lov/2009-01-09-2", YES,
        note="a person's own work address counts as that person's",
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
