"""What is left of the rules on lawful bases beside their articles: a sample, until the backstop has examples of its own."""
