"""The questions: for each, the facts that are asked for and the outcome that answers them."""
