"""What rules of one's own are made of: facts, conditions, outcomes, citations, deadlines and examples."""

from gdpr_rules.face import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__, globals())
