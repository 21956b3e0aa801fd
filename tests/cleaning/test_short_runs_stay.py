"""A character or two are no proof: clean lines in which one of them could have come from another encoding stay as they are."""

from __future__ import annotations

import pytest

import scrubber

LINES = [
    "設立公共數據審議委員會,由15名委員組成,其中市民代表不少於6名,任期三年.",  # 名 is also the bytes of an Arabic digit
    "預設設定: \\fB無 (不執行命令)\\fR",
    "如果 報文的 路徑上 出現 夏時制時間 變化, 可能 導致 時戳 混亂.",
    "Начало эры в виде \\fIгггг/мм/дд\\fP. Года до 1\\-го нашей эры представлены",
    ".B 梁萌 <mengliang99@mail.example>",
    "276\t190\tBE\tŸ\tŁACIŃSKA WIELKA LITERA Y Z DIEREZĄ",
    "340\t224\tE0\tΰ\tT{",
    "共6名、15名、24名。",
    "第3名 王芳 98分",
    "数据 無 / 名 / 戳",
    "¿Quién querrá la vida, si sabe lo que es? Y, ¿quién meterá el pie en el agua",
    "¡Basta de silencios! ¡Gritad con cien mil lenguas!",
    "Atribút „%s“ prvku „%s“ nenájdený",
    "URL zasajźiś…",
    "Bo‘lgan texnik ma’lumotlar, O‘zgaruvchan bog‘lanish",
    "│samba       │V:109,  │15787│SMB   │Windows 文件和打印共享 │",
    "░▀░▀ ░█░█ ░▄█▄█▄",
    "borðtölva /bˈɔrθdœlʋa/ <n>, /kˈaθiːf/",
    "(ΔH′ (* 2 (sqrt (* C′₁ C′₂)))",
    "не её сексуальность, а её богатый внутренний мир",
    "networkMenu.size.kB = %S кБ",
    "ImageTitle = (%S pilt, %S ×\u00a0%S pikslit)",
    "Não, não, NÃÃÃÃÃÃÃÃÃÃÃÃO!! 菜菜菜菜菜 ÷÷÷÷÷÷÷÷",
    "איז געװײנטלעך, לײג צו",
    "らいだぁぁぁぁ ぱぁんち！o(0.0)==○)゜O゜)/☆ヒーッ",
    "･｡･｡･ﾟ(^0^) ｼｵ､ﾀﾍﾞﾖ",
    "☆彡(ノ^^)ノ☆彡ヘ(^^ヘ)☆彡(ノ^^)ノ☆彡",
    "o(TωT )( TωT)o ウルウル (*бoб*) ＼(*TёT*)／ワーイ",
    "km³",
    "mga inch²",
    "computing a diff from O(n²) to O(n³), or z² + 3·z",
    "z {0} km² a",
    "kreeg zo Duitse km². enkele ging eeuw vaak",
    "lat ±DDMM±DDDMM",
    "匙 | 匙羮 | 匙羮同碗 | 匙羹 | 早餐 | 湯 | 碗 | 粥 | 附有湯匙的碗 | 麥片",  # rare words, again and again
    "好累 | 好累嘅脸 | 累 | 脸",
    "шшш",
    "سن | لؤلؤ | لؤلؤ",
    "lěśojski cas",
    "saŋ cÿó",
    "Hô đối với đâu, với cộng đồng",
    "'ж': 'zh', 'з': 'z', 'и': 'i'",
    "key <AB08> {[ be, BE ]}; // б Б",
    "-7      6100 кБ    2900 кБ      1850 кБ",
    "[-¼π, ¼π]",
    "No stâ eliminâ i files",
    "Astracã",
    "Komara Îslamî ya Îran",
    "猿頬貝 [さるぼおがい] /a clam/",
    "(ГГГГ-ММ-ДД ЧЧ:ММ[:сс])",
    "strings like “Ã©” or “Ã¨” are a sign of it",
    "kaθin, noθeða",
    "y=Σk(bk∙wk)",
    "这里求 y=Σk(bk∙wk) 之和，其中 n≥3。",
    "Ćehńće wozyčk, zo byšće rjeńše kwětki widźał",
    "ቀረበ\tቀረ፟በ",
    "ﾇｰﾈｰﾅｰﾉｰﾆｰ ぬーねーなーのーにー",
    "кг г мг м/с км/ч кПа Па Кб КБ кб Мб МБ мб Гб ГБ",
    "The list of keys² is kept beside the form³ of the office in Delft.",
    "those of attachment #51² are not in the draft³ of it",
    "ÿ and Ÿ are letters; ± and µ are signs; § 5, ¶ 2, 20 °C, 3 × 4",
]


@pytest.mark.parametrize("line", LINES)
def test_stays(line: str) -> None:
    """Alone and among other text, the line is not changed."""
    assert scrubber.repair(line) == line
    around = "本章程适用于本市全部政府部门。\n" * 3
    assert scrubber.repair(around + line + "\n" + around) == around + line + "\n" + around
