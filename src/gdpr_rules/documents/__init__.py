"""A ruleset as a document of plain JSON values, and a document as a ruleset."""
