"""Which blocks of each copy are the document, and which are its site."""
