"""Encodings: their names, what bytes say of theirs, and which one is likely where they say nothing."""
