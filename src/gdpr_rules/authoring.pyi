"""What rules of one's own are made of: facts, conditions, outcomes, citations, deadlines and examples."""

from gdpr_rules.clocks.deadlines import (
    Deadline as Deadline,
)
from gdpr_rules.clocks.deadlines import (
    Extension as Extension,
)
from gdpr_rules.clocks.deadlines import (
    Moment as Moment,
)
from gdpr_rules.clocks.deadlines import (
    Otherwise as Otherwise,
)
from gdpr_rules.clocks.deadlines import (
    Past as Past,
)
from gdpr_rules.clocks.deadlines import (
    Pausing as Pausing,
)
from gdpr_rules.clocks.deadlines import (
    Recount as Recount,
)
from gdpr_rules.clocks.deadlines import (
    Start as Start,
)
from gdpr_rules.clocks.holidays import HolidaysOf as HolidaysOf
from gdpr_rules.clocks.holidays import HolidaysWhere as HolidaysWhere
from gdpr_rules.clocks.holidays import Territory as Territory
from gdpr_rules.clocks.holidays import WeekendsOnly as WeekendsOnly
from gdpr_rules.clocks.hour_deadlines import HoursDeadline as HoursDeadline
from gdpr_rules.clocks.periods import Period as Period
from gdpr_rules.clocks.storage_limits import StorageLimit as StorageLimit
from gdpr_rules.facts.counts_and_places import CountsReach as CountsReach
from gdpr_rules.facts.counts_and_places import Place as Place
from gdpr_rules.facts.counts_and_places import PlacesNamed as PlacesNamed
from gdpr_rules.kernel.citations import (
    ALWAYS as ALWAYS,
)
from gdpr_rules.kernel.citations import (
    Authority as Authority,
)
from gdpr_rules.kernel.citations import (
    Citation as Citation,
)
from gdpr_rules.kernel.citations import (
    Dated as Dated,
)
from gdpr_rules.kernel.citations import (
    Instrument as Instrument,
)
from gdpr_rules.kernel.citations import (
    Span as Span,
)
from gdpr_rules.kernel.citations import (
    Step as Step,
)
from gdpr_rules.kernel.citations import (
    figure as figure,
)
from gdpr_rules.kernel.citations import (
    since as since,
)
from gdpr_rules.kernel.conditions import (
    Condition as Condition,
)
from gdpr_rules.kernel.conditions import (
    after as after,
)
from gdpr_rules.kernel.conditions import (
    at_least as at_least,
)
from gdpr_rules.kernel.conditions import (
    before as before,
)
from gdpr_rules.kernel.conditions import (
    contains as contains,
)
from gdpr_rules.kernel.conditions import (
    during as during,
)
from gdpr_rules.kernel.conditions import (
    equals as equals,
)
from gdpr_rules.kernel.conditions import (
    false as false,
)
from gdpr_rules.kernel.conditions import (
    known as known,
)
from gdpr_rules.kernel.conditions import (
    more_than as more_than,
)
from gdpr_rules.kernel.conditions import (
    one_of as one_of,
)
from gdpr_rules.kernel.conditions import (
    open_question as open_question,
)
from gdpr_rules.kernel.conditions import (
    true as true,
)
from gdpr_rules.kernel.conditions import (
    within as within,
)
from gdpr_rules.kernel.facts import Facts as Facts
from gdpr_rules.kernel.facts import fact as fact
from gdpr_rules.kernel.protection import (
    Outcome as Outcome,
)
from gdpr_rules.kernel.protection import (
    earliest_protects as earliest_protects,
)
from gdpr_rules.kernel.protection import (
    false_protects as false_protects,
)
from gdpr_rules.kernel.protection import (
    fewer_protects as fewer_protects,
)
from gdpr_rules.kernel.protection import (
    later_protects as later_protects,
)
from gdpr_rules.kernel.protection import (
    more_protects as more_protects,
)
from gdpr_rules.kernel.protection import (
    protects as protects,
)
from gdpr_rules.kernel.protection import (
    shortest_protects as shortest_protects,
)
from gdpr_rules.kernel.protection import (
    true_protects as true_protects,
)
from gdpr_rules.kernel.rules import (
    Calculation as Calculation,
)
from gdpr_rules.kernel.rules import (
    Computed as Computed,
)
from gdpr_rules.kernel.rules import (
    Example as Example,
)
from gdpr_rules.kernel.rules import (
    Reading as Reading,
)
from gdpr_rules.kernel.rules import (
    fires as fires,
)
from gdpr_rules.kernel.rules import (
    silent as silent,
)
from gdpr_rules.kernel.rules import (
    unsettled as unsettled,
)
from gdpr_rules.law.enactment import Enactment as Enactment
from gdpr_rules.law.enactment import Provision as Provision
