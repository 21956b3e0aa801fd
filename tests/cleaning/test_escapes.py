"""References and escapes: those left in running text are read, those that a text is about stay."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_linear

import scrubber
from scrubber.cleaning.character.written.escaped_bytes import escaped_byte_edits
from scrubber.cleaning.character.written.escapes import escape_edits
from scrubber.cleaning.character.written.references import reference_edits
from scrubber.ledger import apply_pass, revert


def read(text: str) -> str:
    text = apply_pass(text, reference_edits(text))
    text = apply_pass(text, escape_edits(text))
    return apply_pass(text, escaped_byte_edits(text))


KEPT = [
    "In a URL a comma is written as %2C, so red%2C green becomes red, green.",
    "Use %5.2f or %d; the value foo%3B bar is two fields.",
    "\\u4f60 is a JSON escape",
    "C:\\Users\\udead\\x41 and C:\\Users\\ubeef",
    'print("&lt;b&gt;")',
    "<p>Tom &amp; Jerry</p>",
    "Write &amp; for an ampersand in HTML.",
    "字符实体 &lt; 表示小于号",
    "the “&amp;” sign",
    "писати „&lt;“, «\u00a0&amp;\u00a0»",
    "&amp;",
    "U+02D8  ˘ &#728;  Breve",
    "see #65306; and #12345; closed",
    'std::cout << "m&#246;glich";',
    "color: #fff; margin: 0",
    "[\\u4e00-\\u9fff]+ matches",
    "匹配[\\u4e2d\\u6587]+",
    "https://zh.wikipedia.org/wiki/%E4%B8%AD%E5%9B%BD",
    "GET /search/%E4%BD%A0 HTTP/1.1",
    "name=%E4%BD%A0&x=1",
    '{"title": "\\u4f60\\u597d"}',
    "greeting = \\u4f60\\u597d",
    's = "\\u4e2d\\u6587"',
    "AT&T; &copy 2020 &bogus; &#x110000; &#0; &#xD800;",
    "100%25 of 50%20",
    "rock & roll, 5 % off",
    "\\usepackage{xcolor}",
    "data = b'caf\\xc3\\xa9'",
    "print('\\303\\251');",
    "issue#233; closed, colour#123456; set",
    "glyphs u4e00 u4e01 u00e9 and uni00E9 of the font",
    "a=C3&b=A9, E=mc2, x==3D, ==",
    "1+1=2 and C++ in a line with 5%2B5",
    "the path C:\\xampp\\xc3 and \\101 of the shell",
    "Use \\u2014 for a dash between words of a sentence",
    "\\u2022 BULLET and what it stands for",
    "What does the sign \\u20ac mean?",
    "for a, b in '&quot;;', '&#34;;':",
    "        'The cost was &euro;12.'",
    'self.assertEqual(format(12.3, "\\u2007<6"), "12.3\\u2007\\u2007")',
    "import re; # &eacute;",
    "    return f(&quot;)",
    'puts "caf\\u00e9"',
    'label: "Stra\\u00dfe",',
    '+  raise "na\\u00efve"',
    '"caf\\u00e9" = 12',
    ">>> 'caf\\u00e9'",
    'local dash = "a \\"b\\" \\xe2\\x80\\x94"',
    "'caf\\xc3\\xa9'",
    '#define GREETING L"\\u4f60\\u597d"',
    "// &eacute; is folded below",
    "En Java, \\u00e9 représente cette lettre",
    "/suche?%E4%BD%A0 and page?q%C3%A9=1",
    "caf%C3%A9%E2%80%A8and",
    "The entity &eacute; is for a letter, and to escape &lt; is wise.",
    "[\\u2000\\u2001]* or [^\\u2014]",
    "<b>A</b> <i>caf&eacute;</i>",
    '<host name="a">caf&eacute;</host>',
]


@pytest.mark.parametrize("text", KEPT)
def test_escapes_that_belong_stay(text: str) -> None:
    assert read(text) == text


CHANGED = [
    ("Tom &amp;amp; Jerry &amp; Co", "Tom & Jerry & Co"),
    ("A &amp;lt;b&amp;gt;x&amp;lt;/b&amp;gt; &amp;quot;q&amp;quot;", 'A <b>x</b> "q"'),
    ("注意&amp;#65306;今天#xff1a;明天&#65306;完", "注意：今天：明天：完"),
    ("中文#65306;好", "中文：好"),
    ("na&iuml;ve &#99;af&#xE9;", "naïve café"),
    ("it&#146;s &hellip;", "it’s …"),
    ("ok &#55357;&#56832;", "ok 😀"),
    ("nak\\u0142ada\\u0107 na", "nakładać na"),
    ("don\\u2019t stop \\u2014 now", "don’t stop — now"),
    ("\\u043a\\u0430\\u043a-\\u043b\\u0438\\u0431\\u043e", "как-либо"),
    ("\\ud83d\\ude00\\ud83d\\ude00 caf\\u00e9", "😀😀 café"),
    ("Ka%C5%BCdy kraj%2C swój", "Każdy kraj, swój"),
    ("Turn it off%2C suspend it (to save power)%2C or log out", "Turn it off, suspend it (to save power), or log out"),
    ("%E4%B8%AD%E6%96%87，%u65B0%u95FB", "中文，新闻"),
    ("%25E4%25B8%25AD%25E6%2596%2587", "中文"),
    ("d%C3%A9j%C3%A0+vu+%C3%A0+Paris", "déjà vu à Paris"),
    ("caf\\\\u00e9 d\\\\u00e9j\\\\u00e0", "café déjà"),
    ("u4f60u597d，caf" + "u00e9", "你好，café"),
    ("<U+4E2D><U+6587> text", "中文 text"),
    ("the term \\u201cquota\\u201d refers", "the term “quota” refers"),
    ("caf\\xc3\\xa9, d\\303\\251j\\303\\240", "café, déjà"),
    ("Gr=C3=BC=C3=9Fe =3D Gru=\nss", "Grüße = Gruss"),
    ("From =?UTF-8?B?TcO8bGxlcg==?= and =?utf-8?q?J=C3=B6rg_K?=", "From Müller and Jörg K"),
    ("=?ISO-8859-1?Q?Andr=E9?= and =?gb2312?B?1tC5+g==?= and =?koi8-r?B?78He?=", "André and 中国 and Оач"),
    ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"),
    ("=?utf-8?B?5pel5pys44CA5Lu2?= =?eucgb2312_cn?B?1tC5+g==?=", "日本\u3000件中国"),
    ("=?utf-8?q?caf=C3=A9?= =?utf-8?q?th=C3?=", "café =?utf-8?q?th=C3?="),
    ("=?utf-8?q?caf=C3=A9?=\n=?utf-8?q?th=C3=A9?=\n\n =?utf-8?q?lait=C3=A9?=", "café\nthé\n\n laité"),
    ("=?utf-8?B?5Lit5Zs=?=\n =?utf-8?B?vQ==?= =?windows-1252?Q?_caf=E9?=", "中国 café"),
    ("am 12. Mauml;rz, writing mdash; within rsquo;two", "am 12. März, writing — within ’two"),
    ("who &quotrefused&quot to obey", 'who "refused" to obey'),
    ("2019u5e743u670812u65e5uff0cu6e2fu52a1", "2019年3月12日，港务"),
    ("na#239;ve und #1055;#1088;#1080;#1074;#1077;#1090;", "naïve und Привет"),
    ("une &#233t&#233 &#224 Paris", "une été à Paris"),
    (
        "An &ldquo;entity transaction&rdquo; is one that a legal entity makes.",
        "An “entity transaction” is one that a legal entity makes.",
    ),
    (
        "They escaped to Medell&iacute;n, and none escaped from there.",
        "They escaped to Medellín, and none escaped from there.",
    ),
    ("kept&#160;at https://archive.example.org/full.html", "kept\xa0at https://archive.example.org/full.html"),
    (
        '"He was the na&iuml;ve one," she said, "and it doesn&#8217;t matter"',
        '"He was the naïve one," she said, "and it doesn’t matter"',
    ),
    ("the name of the member(s); and &ldquo;State&rdquo; is one", "the name of the member(s); and “State” is one"),
    ("from the caf&eacute; they went", "from the café they went"),
    ("return to the caf&eacute;", "return to the café"),
    ("if (a) the person is na&iuml;ve", "if (a) the person is naïve"),
    ("call <host> of the caf&eacute;", "call <host> of the café"),
    ("HTML&#8217;s makers don&rsquo;t say &ldquo;no&rdquo;.", "HTML’s makers don’t say “no”."),
    ("the R&D of it \\u2014 as all of them said \\u2014 is done", "the R&D of it — as all of them said — is done"),
    ("It cost \\u20ac5.70", "It cost €5.70"),
    ("200 \\u00b0C in the shade", "200 °C in the shade"),
    ("Name\\u2122 of the firm", "Name™ of the firm"),
    ("\\u2014 Jason, in December", "— Jason, in December"),
    ("he said [\\u2026] no", "he said […] no"),
    ("c\u2019est-\\u00e0-dire", "c\u2019est-à-dire"),
    ("[\\uc885\\ud569] 44", "[종합] 44"),
    ("결과 = &#8220;승리&#8221;, 3:2", "결과 = “승리”, 3:2"),
    ("//@Anna: caf&eacute;!", "//@Anna: café!"),
    ("%C2%BFQui%C3%A9n paga?%C2%BB, pregunt%C3%B3", "¿Quién paga?», preguntó"),
    ("%D9%86%D9%85%DB%8C%E2%80%8C%D8%AF%D8%A7%D9%86%D9%85", "نمی\u200cدانم"),
    ("O%C3%B9%C2%A0?%C2%A0L%C3%A0-bas", "Où\xa0?\xa0Là-bas"),
    ("%E8%B4%B9%E7%94%A8=0%E5%85%83", "费用=0元"),
    ("Il prestito \\u00e8 di tre milioni", "Il prestito è di tre milioni"),
    ("\\u8bf4\\u0093\\u4e0d\\u0094", "说“不”"),
]

#: A sentence that names the sign, and one that uses it, in each language.
NAMED_AND_USED = [
    ("The character \\u2014 is longer than a hyphen", "The mayor \\u2014 who was away \\u2014 said nothing"),
    ("Das Zeichen \\u2014 ist länger als ein Bindestrich", "Der Rat \\u2014 so sagt er \\u2014 hat es nicht gewusst"),
    ("Dans ce livre le signe \\u2014 ouvre une réplique", "Le maire \\u2014 qui est absent \\u2014 ne dit pas un mot"),
    ("En español el signo \\u2014 abre un diálogo", "El alcalde \\u2014 que no estaba \\u2014 no dijo una palabra"),
    ("In questo libro il segno \\u2014 apre un dialogo", "Il sindaco \\u2014 che non era in sala \\u2014 tace"),
    ("Neste livro o sinal \\u2014 abre uma fala", "O prefeito \\u2014 que não estava na sala \\u2014 se cala"),
    ("В этой книге знак \\u2014 открывает реплику", "Мэр города \\u2014 его не было в зале \\u2014 промолчал"),
    ("\\u2014 是一个比连字符长的符号", "\\u2014 王芳，十二月于北京"),
    ("\\u2022 は箇条書きの記号です", "\\u2022 田中さんは十二月に来ました"),
    ("이 책에서 문자 \\u2014 는 대화를 연다", "시장은 \\u2014 그는 자리에 없었다 \\u2014 말이 없었다"),
]


@pytest.mark.parametrize(("named", "used"), NAMED_AND_USED)
def test_a_sign_that_a_sentence_names_stays_in_every_language(named: str, used: str) -> None:
    assert read(named) == named
    assert read(used) == used.replace("\\u2014", "—").replace("\\u2022", "•")


def test_a_text_that_was_escaped_throughout_is_read_throughout() -> None:
    """By itself the last line, of which the words are about references, would keep its own."""
    lines = ["Caf&eacute; au lait", "na&iuml;ve of him", "d&eacute;j&agrave; vu", "the HTML of M&uuml;ller"]
    assert read("\n".join(lines)) == "Café au lait\nnaïve of him\ndéjà vu\nthe HTML of Müller"
    assert read(lines[3]) == lines[3]
    assert read("\n".join([*lines, "but for this é"])).splitlines()[3] == lines[3]


def test_an_escape_that_stands_alone_goes_where_two_lines_are_certainly_damaged() -> None:
    alone = "so \\u2192 it"
    assert read(alone) == alone
    assert read(f"nak\\u0142ada\n{alone}") == f"nakłada\n{alone}"
    assert read(f"nak\\u0142ada\ncaf\\u00e9s\n{alone}") == "nakłada\ncafés\nso → it"


@pytest.mark.parametrize(("damaged", "clean"), CHANGED)
def test_escapes_left_in_running_text_are_read(damaged: str, clean: str) -> None:
    assert read(damaged) == clean


def test_adjacent_references_make_one_edit_with_its_reason() -> None:
    (edit,) = reference_edits("a &#20013;&#25991; b")
    assert (edit.before, edit.after) == ("&#20013;&#25991;", "中文")
    assert edit.reason == "character reference left in the text"


@given(st.text(st.characters()) | st.text("&#;amplt\\uU%x=<+>?0123dD48F中 \n", max_size=40))
def test_any_text_is_taken_and_every_edit_can_be_undone(text: str) -> None:
    for rule in (reference_edits, escape_edits, escaped_byte_edits):
        edits = rule(text)
        assert revert(apply_pass(text, edits), edits) == text


@pytest.mark.parametrize(
    "unit",
    [
        "&amp;",
        "&#20013;",
        "&#",
        "\\u4e2d",
        "%E4%B8%AD",
        "%41",
        "&amp;amp;#",
        "a%2C\n",
        "&" * 9,
        "=C3=A9",
        "=3D=\n",
        "\\303\\251",
        "=?utf-8?q?",
        "u4e2d",
        "#233;",
        "il \\u2014 che ",
        "\\u00e8 non ",
    ],
)
def test_cost_grows_with_length_only(unit: str) -> None:
    assert_linear(
        lambda size: [rule(unit * (size // len(unit))) for rule in (reference_edits, escape_edits, escaped_byte_edits)],
        40_000,
    )


@pytest.mark.parametrize(
    "escape",
    [
        lambda char: f"\\u{ord(char):04x}",
        lambda char: "".join(f"\\x{byte:02x}" for byte in char.encode()),
        lambda char: "".join(f"%{byte:02X}" for byte in char.encode()),
    ],
)
def test_where_a_text_was_escaped_throughout_so_was_what_looks_like_code(escape):
    prose = [f"Det h\xe4r \xe4r rad {n} av handboken f\xf6r anv\xe4ndare." for n in range(9)]
    code = ['IMABS("kompleksno_\u0161tevilo") = -3;', "       {n}    F\xf6reg\xe5ende element matchas"]
    text = "\n".join([*prose, *code])
    escaped = re.sub("[^\x00-\x7f]", lambda match: escape(match[0]), text)
    assert scrubber.repair(escaped) == text
    alone = re.sub("[^\x00-\x7f]", lambda match: escape(match[0]), "\n".join(code))
    assert scrubber.repair(alone) == alone


@pytest.mark.parametrize(
    "text",
    [
        "the emdash; the endash; the status quo; and so on",
        "It writes ouml; auml; uuml; szlig; where others have letters.",
        "my $ecirc; my $ndash;",
    ],
)
def test_names_without_their_sign_that_are_no_references_stay(text: str) -> None:
    assert scrubber.repair(text) == text


def test_a_name_by_itself_is_a_reference() -> None:
    assert scrubber.repair("il va agrave; Paris, aacute;h") == "il va à Paris, áh"


@pytest.mark.parametrize(
    ("damaged", "clean"),
    [
        ("ووضع التقرير و&#1608;ضع", "ووضع التقرير ووضع"),
        ("о которой ведут с&#1089;ылки", "о которой ведут ссылки"),
        (
            "Ein Modul wie Text::Handler ist leider nicht m&#246;glich.",
            "Ein Modul wie Text::Handler ist leider nicht möglich.",
        ),
        ("The next version adds to&#160;that, as 2001:db8:13bb:2::20 does, many more addresses.", None),
        (
            "Ele serve as do diret&#243;rio /var/www/html/ e mais nada.",
            "Ele serve as do diretório /var/www/html/ e mais nada.",
        ),
    ],
)
def test_a_reference_within_a_word_is_damage_in_a_sentence_that_names_a_class_or_a_path(damaged, clean) -> None:
    assert scrubber.repair(damaged) == (clean or damaged.replace("&#160;", "\xa0"))


def test_where_lines_lost_letters_so_did_the_one_that_speaks_of_html() -> None:
    text = "\n".join(["Já é tarde.", *["A configura&#231;ão padr&#227;o fica."] * 6, "O HTML de cada requisi&#231;ão."])
    assert "&#" not in scrubber.repair(text)
    assert scrubber.repair("Já é: o HTML da requisi&#231;ão.") == "Já é: o HTML da requisi&#231;ão."
    begins = "\n".join(["Já é tarde.", *["A configura&#231;ão padr&#227;o fica."] * 6, "O HTML de &#225;rvores."])
    assert scrubber.repair(begins).endswith("O HTML de árvores.")


@pytest.mark.parametrize(
    "shown",
    [
        "\\u003cb\\u003e15 euros\\u003c/b\\u003e",
        "\\x3cb\\x3e15 euros\\x3c\\/b\\x3e",
        "%3Cb%3E15 euros%3C/b%3E",
        '\\u003ca href="/fees"\\u003e15 euros\\u003c/a\\u003e',
    ],
)
@pytest.mark.parametrize("form", ["{}", "<html><body><h1>Fees</h1><p>{}</p></body></html>"])
def test_tags_whose_brackets_are_escaped_are_none_of_the_text(shown: str, form: str) -> None:
    line = "Whoever loses a key pays {} for a new one, and the keeper writes it down in the book."
    assert line.format("15 euros") in scrubber.clean(form.format(line.format(shown))).text


@pytest.mark.parametrize(
    "text",
    [
        "In JSON a tag is kept as \\u003cb\\u003e by some programs.",
        "See https://quay.example/?q=%3Cb%3E for the fees of each day.",
        'fees = "\\u003cb\\u003e15\\u003c/b\\u003e";',
        "The name \\u003cfee\\u003e stands for what is asked of a boat.",
    ],
)
def test_escaped_brackets_of_something_else_stay(text: str) -> None:
    assert scrubber.repair(text) == text


@pytest.mark.parametrize(
    ("text", "was"),
    [
        ("Gy\\u337?r\\u246?tt t\\u369?z \\u252?t\\u246?tt ki", "Győrött tűz ütött ki"),
        ("Don\\u8217\\'92t wait", "Don’t wait"),
        ("\\x{10d1}\\x{10d8}\\x{10da}\\x{10d4}\\x{10d7}\\x{10d8}, caf\\x{e9}", "ბილეთი, café"),
        ("G\\xe9n\\xe9rale (\\xab GNU GPL \\xbb) \\u2014 l\\u2019a", "Générale (« GNU GPL ») — l’a"),
        ("Hei =c3=a4iti, my=c3=b6h=c3=a4styin", "Hei äiti, myöhästyin"),
        ("<0xD9><0x86><0xD9><0x85><0xD8><0xA7> caf<0xC3><0xA9>", "نما café"),
        ("#201; proibida a divulga#231;#227;o", "É proibida a divulgação"),
    ],
)
def test_rarer_ways_to_write_characters_out(text: str, was: str) -> None:
    r"""Rich text's numbers, Perl's and Ruby's \x{}, Python's \xab beside \u2014, small figures, a tokeniser's bytes."""
    assert scrubber.repair(text) == was


@pytest.mark.parametrize(
    "text",
    [
        "What is \\u2014? It is a dash.",
        "/[\\x{4e00}-\\x{9fff}]+/u",
        "# abcd\\x{20}",
        "=?ISO-8859-1?Q?Andr=E9?= is an encoded word (RFC 2047).",
        "Use &nbsp; for a no-break space and &amp; for an ampersand.",
        "see #201; and #305; for details",
    ],
)
def test_those_that_a_line_tells_of_stay(text: str) -> None:
    assert scrubber.repair(text) == text
