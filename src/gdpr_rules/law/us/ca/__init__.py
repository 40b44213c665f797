"""The law of California."""
