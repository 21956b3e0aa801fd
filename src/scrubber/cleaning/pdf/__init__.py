"""A PDF's text: its words by their places on the sheet, in rows, columns and tables, in the order of reading."""
