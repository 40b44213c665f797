"""What rulesets say of one another: where two of them decide differently, with a smallest case for every difference."""
