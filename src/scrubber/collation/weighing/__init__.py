"""Whom to believe: who copied whom, how many independent sources stand behind a reading, and whether that decides."""
