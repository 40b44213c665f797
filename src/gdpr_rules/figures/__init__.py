"""Dated numbers and tables of the law, one citation per value."""
