"""Captures, editions and findings, kept for good."""
