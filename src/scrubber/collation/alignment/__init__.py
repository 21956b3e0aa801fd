"""Texts side by side: folded, aligned, and laid out in one table of the places where they differ."""
