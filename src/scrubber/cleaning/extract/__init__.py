"""A page or a plain text to candidate blocks, each with a verdict: the document's own text, or the site's around it."""
