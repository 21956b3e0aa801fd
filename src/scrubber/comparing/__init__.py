"""Texts beside texts: where two differ, block by block (changes.py) and word by word (marks.py), and what two made
of a third (merge.py).
"""
