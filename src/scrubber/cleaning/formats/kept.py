r"""A page as programs keep and show it: as a string of theirs (`"<html>\n<p class=\"x\">…<\/p>"`), written out as all
that another page shows (`&lt;html&gt;…`, a browser's "view source"), by a script that writes it and nothing else, with
numbers before its lines, or twice in one file.

A page is read so only where the whole file shows it: all its quotation marks are escaped, or all that is seen of the
file is the source of one page, from its first tag to its last. A page, a text or a file of JSON that shows such a page
among words of its own stays as it is. It goes wrong for a lesson that is a listing of a whole page and not a word more.

Source: RFC 8259, 7 for strings; ECMA-262 for those of scripts; PHP's addslashes, which leaves line ends as they are.
"""

import re
from html import unescape

from scrubber.cleaning.formats.is_html import ANY_TAG, PAGE, is_html
from scrubber.patterns import lazily

#: Notations within one another that are undone, at most.
_TIMES = 4
_BLANK = "\ufeff \t\r\n"
#: Characters at a file's beginning that a first look is given.
_LOOKED = 400
#: How a page, or a piece of one, begins within a string; a string's inside by its quotation mark; its escapes.
_BEGINS = lazily(r"(?:\\{1,16}[nrt\"']|\s){0,64}(?:<|\\{1,16}(?:u00|x)3c)[a-z!?]", re.IGNORECASE)
_INSIDE = {'"': lazily(r'(?:[^"\\]++|\\.)*+', re.DOTALL), "'": lazily(r"(?:[^'\\]++|\\.)*+", re.DOTALL)}
_CODE = lazily(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))")
_MARKS = (('\\"', '"'), ("\\'", "'"))
_ESCAPES = (*_MARKS, ("\\n", "\n"), ("\\r", "\r"), ("\\t", "\t"), ("\\b", "\b"), ("\\f", "\f"), ("\\/", "/"))
#: The first attribute of a tag in quotation marks, and whether these are escaped; line ends written out at tags, and
#: how many of these show a string that has no quotation mark at all.
_ATTRIBUTE = lazily(r"<[a-z][^<>=\"']{0,100}=(\\?)[\"']", re.IGNORECASE)
_AT_TAGS = lazily(r">\\(?:r\\)?n|\\n<")
_FEWEST = 3
#: How a page begins, written out once or more often; its last tag.
_OPENS = lazily(r"&(?:amp;){0,3}lt;(?:!doctype\s{1,9}html\b|html\b|\?xml\s|!--)", re.IGNORECASE)
_CLOSES = lazily(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)
#: Characters before what a page shows or writes alone, and of the tags behind it, at most.
_AROUND, _TAIL = 40_000, 1_000
#: What a page does not show; how a line of it ends; any tag.
_UNSEEN = lazily(
    r"<(script|style)\b[^<>]{0,500}>.*?(?:</\1\s{0,9}>|\Z)|<!--.*?(?:-->|\Z)"
    r"|<(title|label|button)\b[^<>]{0,500}>[^<>]{0,500}(?:<[^<>/]{0,500}>)?</\2\s{0,9}>",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = lazily(r"<\?[^<>]{0,500}\?>\s{0,20}")
_LINE_END = lazily(r"\n?(?:<br\b[^<>]{0,500}>|</(?:tr|div|li|p)\s{0,9}>)", re.IGNORECASE)
_TAG = lazily(r"</?[a-z!?][^<>]{0,2000}>", re.IGNORECASE)
#: A script that writes a string, up to its end.
_WRITES = "document.write("
_SCRIPT = lazily(r"<script\b[^<>]{0,300}>\s{0,50}(?:<!--\s{0,50})?\Z", re.IGNORECASE)
_WRITTEN = lazily(
    r"""\s{0,50}(?:"((?:[^"\\\n]++|\\.)*+)"|'((?:[^'\\\n]++|\\.)*+)')\s{0,50}\)\s{0,50};?\s{0,50}(?:-->\s{0,50})?</script>""",
    re.IGNORECASE | re.DOTALL,
)
#: The number of a line, and what parts it from the line.
_NUMBER = lazily(r"[ \t]{0,12}([0-9]{1,8})(?:[.:|)]|(?=[ \t])|\Z)[ \t]?")
#: Blanks that may part a page from its copy.
_GAP = 8


def as_meant(text: str, content_type: str | None) -> str:
    """The page that the whole of a text is in another notation; the text itself where it is none. What is no page by
    its content type stays the text that it is.
    """
    found = text
    for _ in range(_TIMES):
        inner = next(filter(None, (way(found) for way in _WAYS)), "")
        if not inner:
            break
        found = inner
    return found if found is not text and is_html(found, content_type) else text


def _from_string(text: str) -> str:
    """What a program's string says that begins as a page does; "" where a text is none."""
    looked = text[:_LOOKED].lstrip(_BLANK)
    quoted = looked[:1] in _INSIDE
    if not looked or not _BEGINS.match(looked, quoted):
        return ""
    at = text.find('"') if not quoted else 0
    if at > 0 and text[at - 1] != "\\":
        return ""
    body = text.strip(_BLANK)
    quote = body[0] if quoted else '"'
    if quoted:
        body = body[1:-1] if body[-1] == quote else ""
    if not _INSIDE[quote].fullmatch(body):
        return ""
    lines = "\n" in body
    if not ("\\" in body if quoted and not lines else _is_escaped(body, lines=lines)):
        return ""
    said = _said(body, lines=lines)
    return said if _tagged(said) else _from_string(said)  # each string around another doubles its escapes


def _is_escaped(body: str, *, lines: bool) -> bool:
    """Whether a text without a quotation mark of its own is a string's: the marks of its tags, or its line ends,
    are escaped.
    """
    attribute = _ATTRIBUTE.search(body)
    if attribute and attribute[1]:
        return True
    return not lines and len(_AT_TAGS.findall(body)) >= _FEWEST


def _said(body: str, *, lines: bool = False) -> str:
    """A string without its escapes; of one that has `lines` of its own only quotation marks and strokes are escaped."""
    said = body.replace("\0", "").replace("\\\\", "\0")  # no page needs NUL
    for escape, sign in _MARKS if lines else _ESCAPES:
        said = said.replace(escape, sign)
    said = said if lines else _CODE.sub(lambda code: chr(int(code[1] or code[2], 16)), said)
    return said.replace("\0", "\\").encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _tagged(text: str) -> bool:
    """Whether a text begins as a page, or a piece of one, and ends with a tag."""
    return text.rstrip(_BLANK).endswith(">") and ANY_TAG.match(_beginning(text)) is not None


def _beginning(text: str) -> str:
    """How a page begins, behind remarks and what declares it XML."""
    shown = text[:_LOOKED].lstrip(_BLANK)
    if shown.startswith(("<!--", "<?")):
        shown = _DECLARED.sub("", _UNSEEN.sub("", text[: 10 * _LOOKED])).lstrip(_BLANK)
    return shown


def _from_source(text: str) -> str:
    """The page whose source is all that a text shows; "" where that is not so."""
    opens = _OPENS.search(text, 0, _AROUND)
    behind = text[text.rfind("gt;") + len("gt;") :] if opens else ""
    if opens is None or len(behind) > _TAIL or _says(behind) or _says(text[: opens.start()]):
        return ""
    shown = text[opens.start() :]
    if "<" in shown:
        shown = _TAG.sub("", _LINE_END.sub("\n", _UNSEEN.sub("", shown)))
    if "<" in shown:
        return ""
    source = unescape(shown)
    if _OPENS.match(source):
        return source
    ends = [match.end() for match in _CLOSES.finditer(source)]
    ended = not _says(source[ends[-1] :]) if ends else source.rstrip(_BLANK).endswith(">")
    return source if ended and PAGE.match(_beginning(source)) else ""


def _from_script(text: str) -> str:
    """The page that a script writes on one that says nothing else; "" where none does."""
    at = text.find(_WRITES, 0, _AROUND)
    written = _WRITTEN.match(text, at + len(_WRITES)) if at >= 0 else None
    if written is None or not _SCRIPT.search(text, max(0, at - _LOOKED), at):
        return ""
    said = _said(written[1] or written[2] or "")
    return "" if not _tagged(said) or _says(text[:at]) or _says(text[written.end() :]) else said


def _once_of_twice(text: str) -> str:
    """A page that is its whole file twice over; "" where it is not."""
    if not PAGE.match(_beginning(text)):
        return ""
    body = text.strip(_BLANK)
    for gap in range(_GAP + 1):
        half = (len(body) - gap) // 2
        if body.startswith(body[:_GAP], half + gap) and not body[half : half + gap].strip(_BLANK):
            first = body[:half]
            if first == body[half + gap :]:
                return first
    return ""


def _from_lines(text: str) -> str:
    """A page all lines of which are numbered, from the first to the last; "" where one is not."""
    number = _NUMBER.match(text[:_LOOKED].lstrip(_BLANK))
    if number is None or int(number[1]) != 1:
        return ""
    lines = []
    for n, line in enumerate(text.strip(_BLANK).split("\n"), 1):
        number = _NUMBER.match(line.rstrip("\r"))
        if number is None or int(number[1]) != n:
            return ""
        lines.append(line[number.end() :])
    page = "\n".join(lines)
    return page if PAGE.match(_beginning(page)) else ""


def _says(text: str) -> bool:
    """Whether a piece of a page shows anything beside tags."""
    return bool(unescape(_TAG.sub("", _UNSEEN.sub("", text))).strip(_BLANK + "\xa0"))


_WAYS = (_from_string, _from_source, _from_script, _from_lines, _once_of_twice)
