"""Column mappings: which column of a file states which fact, and how its cells are read; declared, typed and never guessed."""
