"""Lines that were cut after so many characters, within words and figures too."""

import pytest

import scrubber

PARAGRAPHS = [
    "在 2024 年 12 月 15 日之前，读者可以使用 river-map 或 atlas-tool 查看河道图，费用为 1290 元，有问题请发邮件到 river-desk@maps.example 邮件列表说明。",
    "如果馆内没有安装 atlas-tool 软件，请先向管理员申请 River Atlas 的副本，等待大约 15 分钟，然后重新打开 Harbour Guide 目录，并检查其中的 127 条记录。",
    "访问 Harbour 网站以获得更多信息，该网站共有 3450 个页面，其中 78 个页面由 Maria Sandvik 维护，其余的由志愿者维护，更新时间为 10:30。",
]


@pytest.mark.parametrize("size", [30, 38, 41, 47])
def test_what_was_cut_after_so_many_characters_is_whole_again(size: int) -> None:
    cut = ["\n".join(text[at : at + size] for at in range(0, len(text), size)) for text in PARAGRAPHS]
    assert [block.text for block in scrubber.clean("\n\n".join(cut), content_type="text/plain").blocks] == PARAGRAPHS


def test_lines_that_fill_columns_keep_the_blanks_between_words() -> None:
    lines = [
        "本馆自开放以来收藏了许多河道图，其中大部分由 Maria",
        "Sandvik 整理，另有一些来自 Harbour Guide 的编者，每一",
        "幅都附有说明，读者可以在 atlas-tool 中查看，或向 River",
        "Atlas 的管理员索取副本，费用为 1290 元，等待大约需要",
        "15 分钟，然后请重新打开目录，检查其中的记录是否完整。",
    ]
    (block,) = scrubber.clean("\n".join(lines), content_type="text/plain").blocks
    assert "Maria Sandvik" in block.text
    assert "River Atlas" in block.text
