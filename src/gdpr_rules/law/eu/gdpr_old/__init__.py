"""Rules of the GDPR that have not moved to the shared text yet."""
