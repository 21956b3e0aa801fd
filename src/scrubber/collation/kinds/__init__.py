"""What a difference between two readings amounts to: which fact it changes, or that it changes none.

Here `before` is always the canonical reading and `after` the mirror's, and a `language` is that of the sentence, by its
primary tag; "" is Chinese or English.
"""
