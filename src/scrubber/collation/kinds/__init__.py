"""What a difference between two readings amounts to: which fact it changes, or that it changes none."""
