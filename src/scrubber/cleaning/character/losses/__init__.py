"""Bytes that were lost on a wrong road: what can be proven comes back, the rest is marked."""
