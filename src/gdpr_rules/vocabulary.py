"""The words of questions and answers: the values that facts and outcomes can have, and the parts of a decision's views."""

from gdpr_rules.face import attach

__getattr__, __dir__, __all__ = attach(__name__, __file__, globals())
