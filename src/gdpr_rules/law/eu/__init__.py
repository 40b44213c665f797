"""The law of the European Union and of the European Economic Area."""
