"""The words that stand with a page's number, in the languages of most pages: "Page 2 of 5", "стр. 2 из 5", 2/5ページ.

Alternatives of a pattern each, in lower case. Where such a line may stand, and what else it may hold, is for each
reader of them to say.
"""

from scrubber.language.written_tables import read_table, unbroken

PAGE, OF, PAGES, CONTINUED = map(unbroken, read_table("paging").values())
