"""The commands on files of rows, `gdpr-rules screen` and `gdpr-rules deadlines`, with their flags, exit codes and help."""

from contextlib import ExitStack
from functools import partial
from typing import Annotated

import typer

from gdpr_rules.cli import deadlines as many
from gdpr_rules.cli import screen as screening
from gdpr_rules.cli.answers import Screening
from gdpr_rules.cli.common import Join, On, complete_facts, the_day, the_rules
from gdpr_rules.cli.inputs import Columns, Delimiter, Encoding, File, InputFormat, Keep, Out, RejectsFile, SheetName
from gdpr_rules.cli.listed import screened_against
from gdpr_rules.cli.mapped import Map, mapped_shape
from gdpr_rules.cli.output import TAKEN, Format
from gdpr_rules.cli.stores import ForCampaign, ForPurpose, Keys, opened
from gdpr_rules.cli.upload import UploadFile, upload_to
from gdpr_rules.errors import InvalidDocument
from gdpr_rules.facts.request import RightsRequest
from gdpr_rules.suppression import MAILBOX_1, Use
from gdpr_rules.suppression.standing import OWN_LIST
from gdpr_rules.tables import format_of

EachFact = Annotated[
    list[str] | None,
    typer.Option(
        "--fact",
        metavar="NAME=VALUE",
        help="A fact for every row; repeat for more.",
        autocompletion=complete_facts,
    ),
]
TableFormat = Annotated[Format, typer.Option("--format", help="`text` is a table for people.")]


def screen(
    file: File,
    on: On = None,
    policy: Join = None,
    output: TableFormat = "text",
    out: Out = None,
    rejects: RejectsFile = None,
    input_format: InputFormat = None,
    delimiter: Delimiter = None,
    encoding: Encoding = None,
    sheet: SheetName = None,
    mapping: Map = None,
    keep: Keep = "",
    columns: Columns = "",
    fact: EachFact = None,
    suppression: Annotated[
        str | None, typer.Option("--suppression", metavar="URL", help="An exclusion list to check the column email against.")
    ] = None,
    keys: Keys = None,
    tenant: Annotated[str | None, typer.Option("--tenant", help="The sender, by its name in the exclusion list.")] = None,
    campaign: ForCampaign = None,
    purpose: ForPurpose = None,
    upload: UploadFile = None,
) -> int:
    """Answer every row of a file: send, do not send, or cannot tell yet.

    Columns are facts by their names; id, name, email, company, note and the columns named by --keep are copied unread, and any
    other column is refused. An empty cell is a fact not known. Cells hold true or false, days as 2026-11-23, whole numbers,
    codes, and several countries joined by `;`. With --map, a mapping says instead which columns state which facts, and how
    their cells are read; what it does not declare is refused. A row that cannot be read goes to the rejects file with the line
    it starts on, the column and the reason, and the others go on.

    With --suppression a list made by `suppress` says of each address in the column email whether it is on it, and a standing
    stop is never sent to, whatever its reason; the column exclusion_list says what the list answered, by subject, scope, reason
    and day. A list that cannot be asked ends the run, and a row without an address is not known to be clear. Where --tenant,
    --campaign or --purpose is not given, any stop may reach the message. Of rows about the same mailbox the strictest answer
    stands for all, so nothing is written before the last row is read.

    With --upload the rows answered *send* also go to a CSV file of their own, ready for the mail service.

    Exit codes: 0 every row screened, 4 some rows rejected, 2 bad use or input, 141 the reader of the output went away.
    """
    layout = format_of(file, input_format, delimiter=delimiter, encoding=encoding, sheet=sheet)
    day = the_day(on)
    shaped, paths = screening.shape(keep, fact or ())._replace(on=day), screening.Paths.of(file, out, rejects)
    shaped = shaped if mapping is None else mapped_shape(shaped, mapping, TAKEN, keep)
    chosen, use = the_rules(policy), Use(tenant=tenant, campaign=campaign, purpose=purpose)
    if suppression is None and use != Use():
        raise InvalidDocument("--tenant, --campaign and --purpose are asked of an exclusion list; name it with --suppression")
    work = Screening(chosen if suppression is None else chosen | OWN_LIST, day)
    with ExitStack() as stack:
        against, mailboxes = None, MAILBOX_1
        if suppression is not None:
            store = stack.enter_context(opened(suppression, keys))
            against = partial(screened_against, store=store, use=use, on=day)
            mailboxes = store.policy
        ready = stack.enter_context(upload_to(upload, shaped, beside=(file, out, paths.rejects)))
        return screening.screen(paths, layout, shaped, work, output, against, columns, ready, mailboxes)


def deadlines(
    file: File,
    on: On = None,
    policy: Join = None,
    output: TableFormat = "text",
    out: Out = None,
    rejects: RejectsFile = None,
    input_format: InputFormat = None,
    delimiter: Delimiter = None,
    encoding: Encoding = None,
    sheet: SheetName = None,
    mapping: Map = None,
    keep: Keep = "",
    fact: EachFact = None,
) -> int:
    """Schedule a file of requests: what is due first at the top, what is overdue marked.

    Columns are read as by screen, with --map too, and those of a request tracker (ticket, reference, assignee, assigned_to,
    owner, team, queue, priority, channel, url) are copied unread as well; every row states right and received. A row with a
    day in the column answered is closed and comes last, marked if that day lies after the due date; a day in acknowledged or
    effected removes that date from the row. Days after --on have not come yet. Rows with the same email, right and day of
    receipt but other facts take the earliest of their dates. Rows are sorted, so nothing is written before the last row is
    read.

    What was answered late is not overdue and does not change the exit code.

    Exit codes: 0 nothing overdue, 1 something is overdue, 3 a law that is not encoded may set a date, 4 some rows rejected,
    2 bad use or input, 141 the reader of the output went away.
    """
    kept = ",".join((*many.DONE, *many.TICKET, keep))
    layout = format_of(file, input_format, delimiter=delimiter, encoding=encoding, sheet=sheet)
    day = the_day(on)
    shaped = screening.shape(kept, fact or (), RightsRequest, many.RESULTS, many.NEEDED)._replace(on=day)
    shaped = shaped if mapping is None else mapped_shape(shaped, mapping, many.RESULTS, keep)
    work = many.Scheduling(the_rules(policy), day)
    return many.deadlines(screening.Paths.of(file, out, rejects), layout, shaped, work, output)
