"""The document in a page of HTML: by its elements, what a page says of itself, and how its text reads."""
