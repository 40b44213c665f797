"""The law of Switzerland, as far as encoded."""
