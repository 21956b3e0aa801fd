"""The words that stand with a page's number, in the languages of most pages: "Page 2 of 5", "стр. 2 из 5", 2/5ページ.

Alternatives of a pattern each, in lower case. Where such a line may stand, and what else it may hold, is for each
reader of them to say.
"""

from __future__ import annotations

#: What names a page, before its number.
PAGE = r"page|seite|página|pàgina|pagina|pág\.?|страница|стр\.?|puslapis|strona|sayfa|trang|الصفحة|صفحة|صفحه"
#: What stands between its number and how many there are.
OF = "of|von|de|di|sur|van|из|z|din|iš|من|از|/"
#: What names pages behind how many there are.
PAGES = "ページ|頁|页|페이지"
