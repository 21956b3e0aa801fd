"""Several pages of a site that are one document: their order, and what they repeat."""
