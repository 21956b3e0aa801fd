"""Characters that are written out (references, escapes, seven bits), or in units of the wrong size."""
