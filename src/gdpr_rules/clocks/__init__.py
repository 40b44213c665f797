"""Clocks: periods, working days, pauses and extensions, which know no law and take nothing for granted."""
