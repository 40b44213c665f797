"""The law of the United Kingdom."""
