"""Policies: layers of an organisation's own rules, which can only add protection."""
