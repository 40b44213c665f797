"""Rulesets, with every question and kind of computed outcome that is shipped loaded, so that a document can name them."""

from gdpr_rules.clocks.deadlines import Deadline as Deadline
from gdpr_rules.clocks.hour_deadlines import HoursDeadline as HoursDeadline
from gdpr_rules.clocks.storage_limits import StorageLimit as StorageLimit
from gdpr_rules.facts.counts_and_places import CountsReach as CountsReach
from gdpr_rules.facts.counts_and_places import PlacesNamed as PlacesNamed
from gdpr_rules.facts.questions import QUESTIONS as QUESTIONS
from gdpr_rules.kernel.rulesets import Ruleset as Ruleset
