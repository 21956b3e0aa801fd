"""A page or a plain text to candidate blocks, each with a verdict: the document's own text, or the site's around it.

A page's road is in `page.html`, a plain text's in `lines.plain`: whoever takes the one does not load the other.
"""
