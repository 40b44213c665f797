"""Views of a decision: explanation, precedence, remedies, certificates and linked data."""
