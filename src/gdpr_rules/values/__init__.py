"""What the values of facts and outcomes have to be, and how another one is refused."""
