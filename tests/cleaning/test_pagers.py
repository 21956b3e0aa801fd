"""The row that leads from page to page of a document is none of it, on whichever page it stands."""

import pytest

from scrubber import clean, join

TEXT = (
    "The harbour office opens its ledgers to every resident of the city from the first of May 2019.",
    "Whoever finds an error may write to the clerk, who must answer within fourteen days of the letter.",
    "Fees are not charged for reading; a certified copy costs three crowns for every ten pages.",
)
PAGERS = {
    "cs": ("Strana {} z {}", "Další strana", "Předchozí strana"),
    "de": ("Seite {} von {}", "Nächste Seite", "Vorherige Seite"),
    "el": ("Σελίδα {} από {}", "Επόμενη σελίδα", "Προηγούμενη σελίδα"),
    "en": ("Page {} of {}", "Next page", "Previous page"),
    "fa": ("صفحه {} از {}", "صفحه بعد", "صفحه قبل"),
    "fr": ("Page {} sur {}", "Page suivante", "Page précédente"),
    "hi": ("पृष्ठ {} / {}", "अगला पृष्ठ", "पिछला पृष्ठ"),
    "ja": ("{} / {} ページ", "次のページ", "前のページ"),
    "ko": ("{} / {} 페이지", "다음 페이지", "이전 페이지"),
    "pt": ("Página {} de {}", "Próxima página", "Página anterior"),
    "ru": ("Страница {} из {}", "Следующая страница", "Предыдущая страница"),
    "zh": ("第 {} 页 共 {} 页", "下一页", "上一页"),
}


def pages(language: str, tag: str) -> list[str]:
    count, onward, back = PAGERS[language]
    out = []
    for number, paragraph in enumerate(TEXT, 1):
        before = f'<a href="/charter-{number - 1}.html">{back}</a>' if number > 1 else ""
        behind = f'<a href="/charter-{number + 1}.html">{onward}</a>' if number < len(TEXT) else ""
        pager = f"<{tag}>{before} {count.format(number, len(TEXT))} {behind}</{tag}>"
        out.append(f"<title>Charter</title><div id=content><h1>Charter</h1><p>{paragraph}</p>{pager}</div>")
    return out


@pytest.mark.parametrize("tag", ["p", "div"])
@pytest.mark.parametrize("language", PAGERS)
def test_the_row_on_the_first_the_middle_and_the_last_page_goes(language, tag):
    cleaned = [
        clean(page, url=f"https://town.example/charter-{number}.html", content_type="text/html")
        for number, page in enumerate(pages(language, tag), 1)
    ]
    assert [each.blocks[-1].text for each in cleaned] == list(TEXT)
    assert [block.text for block in join(cleaned).blocks] == ["Charter", *TEXT]


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("language", PAGERS)
def test_so_it_does_where_a_page_is_a_text(language, number):
    count, onward, back = PAGERS[language]
    row = f"{back if number > 1 else ''} {count.format(number, 3)} {onward if number < 3 else ''}".strip()
    cleaned = clean("\n\n".join(["Charter", *TEXT, row]), content_type="text/plain")
    assert [block.text for block in cleaned.blocks] == ["Charter", *TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "The next page of the charter, page 2 of 3, lists the fees.",
        "Of 12 pages 3 of 4 were read; the next page was torn.",
        "Fees: 3 of 12 crowns",
    ],
)
def test_a_sentence_about_pages_stays(line):
    page = f"<title>Charter</title><div><h1>Charter</h1><p>{TEXT[0]}</p><p>{line}</p><p>{TEXT[1]}</p></div>"
    assert line in [block.text for block in clean(page, content_type="text/html").blocks]
