"""The engine: facts, conditions, rules, outcomes and decisions. It knows no law at all."""
