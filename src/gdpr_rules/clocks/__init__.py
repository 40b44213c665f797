"""Clocks: periods, working days, pauses and extensions, without any law and without assumptions."""
