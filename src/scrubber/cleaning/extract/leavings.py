"""Lines that programs leave in a text: places of a template that nothing was set in, remarks of editors and office
programs, the fields and the errors of these, what a server complains of, pictures as data, the stamp of a library, the
line that feeds add.
"""

from collections.abc import Iterator, Sequence

from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_NAME = r"[\w.:\[\]'\"$-]{1,60}"
#: What a template sets a page's parts in, or asks, in the brackets of its kind, each kind by itself.
_PLACES = (
    rf"\{{\{{[{{#/^>&!-]{{0,2}}\s?{_NAME}(?:\s?\|[^{{}}|]{{1,60}}){{0,3}}\s?\}}{{2,3}}",
    r"\{%-?\s?(?:end)?(?:if|for|block|else|elif|include|extends|set|macro|raw|load|url|trans|with)\b[^{}]{0,200}%\}",
    r"[$#]\{[a-z]\w{0,30}\.[\w.]{1,60}\}",
    rf"\{{\$[a-zA-Z_]{_NAME}(?:\|[^{{}}]{{1,60}})?\}}",
    (
        r"\{/?(?:(?:dede|pboot|eyou):[\w.]{1,40}(?:\s[^{}]{0,200})?|load(?:position|module)\s[^{}]{1,200}"
        # In braces authors, too, set sections and conditions.
        r"|(?:if|elseif|foreach|section|loop|include|source|gallery)\s[^{}$=()]{0,60}[$=()][^{}]{0,200}"
        r"|else)/?\}|\{/(?:if|foreach|section|loop|source|gallery)\}"
    ),
    rf"%%{_NAME}%%|\[!--[\w.()$,'-]{{1,80}}--\]",
    r"\[\[[!+*~$%][^\[\]\n]{1,200}\]\]|\[\[\+\+[\w.]{1,60}\]\]",
    r"<\?(?:php\b|=).{0,500}\?>|<%[=@#-]?.{1,500}%>",
)
#: How the remarks begin that editors and servers leave between the marks of HTML's: <!-- wp:paragraph -->.
REMARK = (
    r"\s{0,9}/?(?:\w{1,20}:\w|\[(?:if\s|endif)|google_ad"
    r"|(?:more|nextpage|noindex|break|pagebreak|end|(?:start|end)fragment)\b)"
)
_EDITORS = (
    rf"<!-{{2,3}}(?i:{REMARK})(?:(?!<!--).){{0,4000}}-{{2,3}}>",
    r"\[if [^\]\n]{1,40}\]>(?:(?!\[if ).){0,4000}|<?!\[endif\](?:-->)?",
    r"\[(?:(?i:nextpage|pagebreak)|/?page)(?:=[^\]]{0,60})?\]|#p#[^#\n]{0,40}#e#",
)
#: The fields of office programs, as they keep them; and what stands where a place was that they no longer find.
FIELD = (
    r"(?:HYPERLINK(?:\s{1,2}(?:\\[a-z]|\"[^\"\n]{0,500}\")){1,6}|(?:PAGE)?REF\s{1,2}_(?:Toc|Ref|Hlk)\d{1,12}(?:\s{1,2}\\[a-z])*"
    r"|SEQ\s{1,2}\w{1,30}\s{1,2}\\\*\s{1,2}ARABIC(?:\s{1,2}\\[a-z])*"
    r"|(?:(?:NUM|SECTION)?PAGES?\s{1,3})?\\\*\s{0,2}MERGEFORMAT)"
)
REFERENCE = unbroken(read_table("site_sayings")["left"]["reference"])
_OFFICE = (
    (
        r"Normal\s0(?:\s[\d.]{1,5}(?:\s(?:磅|pt|ptos?|Punkt|пт))?){0,4}(?:\s(?:false|true)){2,4}\s.{0,200}"
        r"(?:X-NONE|MicrosoftInternetExplorer4?|TH|AR-SA)(?:\s.{0,4000})?"
    ),
    rf"(?:{FIELD}|TOC\s\\[a-z])(?:\s?\\[a-z]|\s?\"[^\"]{{0,100}}\"|\s\d{{1,5}}){{0,9}}",
    REFERENCE,
    r"Click or tap (?:here )?to enter (?:text|a date)\.",
    r"Klicken oder tippen Sie(?: hier)?, um (?:Text|ein Datum) einzugeben\.",
    (
        r"(?:Commented|Kommentiert|Commenté|Comentado|Commentato|批注|註解|コメント(?:の追加)?)"
        r" ?\[[A-Z]{1,4}\d{1,3}\]\s?[:：].{0,1000}"
    ),
    r"Click to edit Master (?:title|text|subtitle) styles?|#(?:REF|NAME|VALUE|DIV/0)[!?]",
)
DATA = r"data:(?:image|application|font)/[\w.+-]{1,40};base64,"
#: What a mail has where a picture was.
PICTURE = r"\[(?:cid:[^\[\]\s@]{1,120}@[^\[\]\s]{1,80}|image: [^\[\]\n]{1,80}\.(?:png|jpe?g|gif))\]"
#: What converters write for a picture, and the marks of a conversation with a program.
_CONVERTERS = (
    r"<!--\s?(?:image|formula-not-decoded)\s?-->|\*\*==> picture \[[^\]\n]{1,40}\] intentionally omitted <==\*\*",
    r"(?:\*\*)?-----\s?(?:Start|End) of picture text\s?-----(?:\*\*)?(?:<br>)?",
    r"<\|(?:im_start\|>(?:system|user|assistant)?|im_end\|>|endoftext\|>|eot_id\|>)",
    PICTURE,
)
_SERVERS = (
    (
        r"(?:PHP )?(?:Warning|Notice|Deprecated|Strict Standards|Fatal error|Parse error): .{1,500} in "
        r"(?:/|[A-Z]:\\)(?:(?! on line ).){1,300}\.\w{2,6}(?:\(\d{1,6}\).{0,60})? on line \d{1,6}"
    ),
    DATA + r"[\w+/=\s]{16,}",
    (
        r"[Mm]\s?-?[\d.][\d.,\s]{0,40}(?=[^MZz]{0,200}[ACLHQSTVaclhqstv])(?=(?:[^.]{0,40}\.\d){4})"
        r"[MmLlHhVvCcSsQqTtAaZz\d.,\s-]{20,}"
    ),
    r"\[object (?:Object|HTML\w{1,40})\]",
)
#: What a library stamps on each sheet that it hands out: to whom, when, whose it is.
_STAMPS = (
    r"Downloaded from (?:https?://|www\.)\S{3,300} (?:by .{1,80} )?on \d.{1,40}(?<!\.)",
    r"This content downloaded from [\d.]{7,15} on .{6,60}",
    r"All use subject to (?:https?://\S{3,100}|\w{2,12} (?:licen[cs]e|terms).{0,100})",
    r"Authorized licensed use limited to: .{1,200}? Downloaded on .{1,120}",
    r"Downloaded by .{1,80} \(\S{1,60}@\S{1,60}\)|lOMoARcPSD\s?\|\s?\d{1,12}",
    r"Digitized by Google|万方数据",
    r"\W{0,4}(?:C\W{1,3})?1994-20\d\d China Academic (?:Journal )?Electronic Publishing House\..{0,100}",
)
#: What the commonest program of blogs adds to each text of a feed, in its languages: a title and a site.
_TITLE, _SITE = r"(?![a-zß-ÿа-я])(?P<title>.{3,300}?)", r"(?![a-zß-ÿа-я]).{1,100}"
_FEEDS = {
    before: lazily(f"{before} {_TITLE} {between} {_SITE}")
    for before, between in (
        ("The post", "(?:appeared first|first appeared) on"),
        ("Der Beitrag", "erschien zuerst auf"),
        ("L[’']article", "est apparu en premier sur"),
        ("La entrada", "(?:se publicó primero|apareció primero) en"),
        ("L[’']articolo", "(?:proviene da|sembra essere il primo su)"),
        ("O post", "apareceu primeiro em"),
        ("Het bericht", "verscheen eerst op"),
        ("(?:Сообщение|Запись)", "(?:появились сначала на|впервые появилась)"),
        ("Artykuł", "pochodzi z serwisu"),
    )
}
_FED = lazily("|".join(_FEEDS))
_LAST = 4  # lines at a text's end
_LEFT = lazily("|".join(f"(?:{each})" for each in (*_PLACES, *_EDITORS, *_OFFICE, *_CONVERTERS, *_SERVERS, *_STAMPS)))
#: What one of them begins with.
_FIRST = frozenset("{$#%[<!NHPTREFCKS¡О批註コ错エWDdMmAl万(（©?1*-\\ ")
#: Several on a line.
_SEVERAL = lazily("(?:(?>" + "|".join(_PLACES) + r")\s{0,9}+){1,40}+")
_LONGEST = 8_000


def is_left(line: str) -> bool:
    """Whether a line is what a program left there, and nothing else.

    So are `{{ post.title }}`, `<!--nextpage-->`, `Error! Bookmark not defined.`. Not so a line that has words beside
    them, a list in braces, a remark of another kind. It goes wrong on a form whose own places are marked so, where one
    fills a line.
    """
    if not line or line[0] not in _FIRST or len(line) > _LONGEST:
        return False
    return _LEFT.fullmatch(line) is not None or _SEVERAL.fullmatch(line) is not None


def feed_lines(lines: Sequence[str]) -> Iterator[int]:
    """The lines that say on which site a text appeared first, as feeds have them: they stand at the end, or name the
    title that another line is.
    """
    for i, line in enumerate(lines):
        if not _FED.match(line):
            continue
        match = next((found for form in _FEEDS.values() if (found := form.fullmatch(line))), None)
        if match and (i >= len(lines) - _LAST or match["title"] in lines):
            yield i
