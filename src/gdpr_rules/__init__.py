"""Privacy law and policy as typed rules: facts go in, every rule adds protection, and the answer shows its reasons."""

from gdpr_rules.face import attach
from gdpr_rules.instruments.library import VERSION

__version__ = VERSION
__getattr__, __dir__, __all__ = attach(__name__, __file__, globals())
