"""The canonical text: its words, and the typography in which they are set."""
