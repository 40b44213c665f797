"""The law on lawful bases that both texts of the GDPR share, by subject; each text says where, when and how it departs."""
