"""Characters set into a text that a reader does not see, or takes for others."""
