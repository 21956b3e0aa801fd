"""Lines that a program broke, joined again: which line ends a width set, and which are the text's own."""
