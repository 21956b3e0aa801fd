"""What sites set behind a paragraph, on its line, or amid it."""

from __future__ import annotations

import pytest

import scrubber
from scrubber.cleaning.extract.appended import appended_edits
from scrubber.ledger import apply_pass, replay, revert

LONG = "No vessel may discharge waste water within two miles of the mole, and no master may refuse to obey."
WIDE = "任何船舶不得在防波堤两海里范围内排放污水，船长不得拒绝服从港务委员会的决定。"
OTHERS = [
    "The council of the harbour met on 12 March and decided on the use of the northern quay.",
    "Ships longer than 80 metres may stay for three days; all others may stay as long as they need.",
]


def without(text: str) -> str:
    return apply_pass(text, appended_edits(text))


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (LONG, " Copyright © 2012-2020 Quaydocs. All rights reserved."),
        (LONG, "© Quaydocs GmbH – Alle Rechte vorbehalten"),
        (WIDE, " Copyright © 2012-2020 版权所有 北港文档网"),
        (LONG + "..", " [+1432 chars]"),
        (LONG, " Read more at: https://quay.example/rules#ixzz1a2b3c4d5"),
        (WIDE, "本文来自文秘网http://www.quay.example/"),
        (WIDE, "转载请注明出处：www.quay.example"),
        (WIDE, "手机用户请访问 m.quay.example"),
        (WIDE, "（责任编辑：王小明）"),
        (WIDE, "[责任编辑：王小明]"),
        (WIDE, "[来源:学科网ZXXK]"),
        (WIDE, "[来源:Z|xx|k.Com]"),
    ],
)
def test_it_goes(before: str, added: str) -> None:
    assert without(f"{before}{added}\n\n{OTHERS[0]}") == f"{before}\n\n{OTHERS[0]}"


@pytest.mark.parametrize(
    "link",
    [
        "[edit]",
        " [edit]",
        "[edit | edit source]",
        "[Bearbeiten | Quelltext bearbeiten]",
        "[править | править код]",
        "[编辑]",
    ],
)
def test_a_wikis_links_behind_its_headings_go(link: str) -> None:
    assert (
        without(f"Fees{link}\n\n{LONG}\n\nVessels{link}\n\n{OTHERS[0]}") == f"Fees\n\n{LONG}\n\nVessels\n\n{OTHERS[0]}"
    )


def test_a_tag_amid_a_sentence_goes() -> None:
    assert without(WIDE.replace("不得在", "不得[来源:Z&xx&k.Com]在")) == WIDE


@pytest.mark.parametrize(
    "text",
    [
        "Copyright © 2020 Quay. All rights reserved.",
        "The Quay. © 2020 Quay. All rights reserved.",
        f"{LONG} © 2020 Quay. All rights reserved.\n\nWhoever holds the copyright may forbid it.",
        f"{LONG} Its sign is ©.",
        f"{LONG} Read more at: https://quay.example/rules",
        f"{WIDE}[来源：新华社]",
        f"{WIDE}（来源：港务局www.quay.example）",
        "本文来自北港。",
        "Choose a file [edit]",
        "[edit]\nname = quay\n[edit]\nname = mole",
        "The list [+1432 chars] of it",
    ],
)
def test_it_stays(text: str) -> None:
    assert without(text) == text


def test_a_paragraph_is_not_lost_for_the_rights_behind_it() -> None:
    """It was taken for a notice as a whole."""
    page = scrubber.clean(
        f"<article><h1>Harbour</h1><p>{OTHERS[0]}</p><p>{OTHERS[1]}</p>"
        f"<p>{LONG} Copyright © 2020 Quay. All rights reserved.</p></article>",
        content_type="text/html",
    )
    assert page.text == "\n\n".join(["Harbour", *OTHERS, LONG])
    assert replay(page.base, page.edits) == page.text
    assert revert(page.text, page.edits) == page.base


def test_an_item_of_a_law_is_no_note_of_rights() -> None:
    assert without(text := f"{LONG} (c) All rights reserved to the seller stay with him.") == text
