"""What the answers cost, side by side with the same answers written by hand."""
