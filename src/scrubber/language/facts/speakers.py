"""Who speaks, or is named as a source: the words before or behind a verb of speech, or behind "according to", in
each language's way.
"""

import re

from scrubber.language.facts import sayings
from scrubber.language.plain import HAN
from scrubber.language.written_tables import read_table, unbroken
from scrubber.patterns import lazily

_VERBS, _SOURCES = (
    {language: unbroken(said) for language, said in rows.items()}
    for rows in map(read_table("speaking").__getitem__, ("verbs", "sources"))
)
_ZH_VERB, _EN_VERB = _VERBS["zh"], _VERBS["en"]
# When and where somebody said so: 晚年曾, 在开学典礼上.
_ZH_WHEN = unbroken(read_table("speaking")["patterns"]["zh_when"])
# By whom rules are to be interpreted, who has to explain them: nobody has said anything yet.
_ZH_CHARGED = '[^，。；！？“”：:\\s,.;!?"]{0,12}由[^，。；！？“”：:\\s,.;!?"]{2,30}解释'
# Behind a dash at the end of all: —Anne Roy.
_SIGNED = r"[——―-]([^，。；！？“”「」：:\s,.;!?\"\d—―]{2,30})$"
_ZH_SPEAKER = lazily(
    rf"(?:^|[，。；！？”」』）\s,.;!?\"])(?!据|根据"
    rf"|{_ZH_CHARGED})([^，。；！？“”「」：:\s,.;!?\"]{{2,40}}?){_ZH_WHEN}(?:{_ZH_VERB})[过道]?(?=(?:记者|本报"
    rf"|媒体|大家|我们?|[他她]们?)?[，。：:“「,.\"\s]|$)"
    rf"|{_SIGNED}"
)
# What is said of words in quotation marks alone: 「……」，某某说明; 某某确认：“……”; “……”某某的这句话.
_ZH_WHO = '[^，。；！？“”「」『』：:\\s,.;!?"]{2,30}?'
_ZH_ADDS = "说明|确认|证实|答复|感叹|总结|坦承|反驳|质疑|保证|承诺|如是说|这样说"
_ZH_QUOTED = lazily(
    rf"[”」』\"][，,]?({_ZH_WHO})(?:(?:{_ZH_ADDS})(?=[，。,.]|$)|的(?:这|那)[句番段席]话)"
    rf"|(?:^|[，。；！？,.;!?])({_ZH_WHO})(?:{_ZH_ADDS})[道了]?[，：:,]?(?=[“「\"])"
    # Whatever the verb, it stands between the speaker and the words: 证人某某当庭陈述：“……”; the speaker may stand in
    # brackets behind them.
    rf"|(?:^|[，。；！？,.;!?])({_ZH_WHO}){_ZH_WHEN}(?:当庭|当场|公开"
    rf"|随后)?[\u3400-\u9fff]{{2}}[：:](?=[“「\"])|[”」』][（(]({_ZH_WHO})[述语说言记]?[）)]"
)
_ZH_SOURCE = lazily(
    # 据 may as well end another word: 数据公司……被带走调查.
    r"(?:(?<![数依证凭收票单论占])据|根据|援引|来自|按照?|依照?)([^，。；！？“”：:\s,.;!?\"]{2,30}?)(?:(?:公布|发布"
    r"|发表|提供|披露)的)?(?:报道|介绍|消息|统计|调查|数据|透露|的(?:说法|看法|观点|解释)|称|预报|测算|通报|[记所]载|传说)"
    rf"|(?:^|[，。；,.;])在({_ZH_WHO})看来"
    rf"|(?:^|[，。；,.;])({_ZH_WHO})(?:公布|发布|发表|提供)?的?(?:报告|数据|调查|研究|统计|资料)(?:显示|表明|指出|认为|发现)"
    r"|(?:正如|诚如|恰如)([^，。；！？“”：:\s,.;!?\"]{2,30}?)所(?:言|说|述|指出|强调)"
    r"|记者从([^，。；！？“”：:\s,.;!?\"]{2,30}?)(?:获悉|了解到|得知)"
    rf"|(?:^|[，。；,.;])({_ZH_WHO})(?:强调|介绍|重申|否认|承认|宣布|阐述|批评)了"
    r"|引用([^，。；！？“”：:\s,.;!?\"]{2,20}?)(?:的话|所言|名言)"
)
# What is counted with one of these is a thing, not a verb: all claims, no reports.
_COUNTED = "(?:All|Any|Both|Certain|Each|Every|Few|Many|Most|No|Other|Several|Some|Such|The|These|Those|Various)"
_EN_SPEAKER = lazily(
    rf"\b(?:{_EN_VERB}|[Aa]ccording to|[Rr]emarks by|[Ss]tatement by|quoted by"
    rf"|attributed to)\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)((?:the\s)?[A-Z][^.;:!?“”\"\n]{{1,100}}"
    r"|[a-z][\w’'-]{0,30}(?:\s[a-z][\w’'-]{0,30}){0,3}\s[A-Z][\w’'.-]{0,30}(?:\s[A-Z][\w’'.-]{0,30}){1,4}"
    r"|(?:the|its|their|his|her|our"
    r"|an?)\s[a-z][\w’'-]{0,30}(?:\s[\w’'-]{1,30}){0,4},\s[A-Z][\w’'.-]{0,30}(?:\s[A-Z][\w’'.-]{0,30}){1,4})"
)
_EN_BEFORE = lazily(
    rf"(?:^\s?|[.!?;:”\"]\s|\b(?:while|whereas|and|but|as|that|which"
    rf"|when)\s)(?!{_COUNTED}\s(?:{_EN_VERB})\b)((?:(?:the|its|their|his|her"
    rf"|our)\s)?[A-Z][\w’'.-]{{0,30}}(?:\s[\w’'.-]{{1,30}}){{0,11}}?(?:,[^,.;”\"]{{1,60}},)?)\s(?:{_EN_VERB})\b"
)
# Who is not named: "The committee noted", "according to residents", "quotes police as saying".
_EN_UNNAMED = lazily(
    r"(?:^\s?|[.!?”\"]\s)"
    rf"((?:The|An?|Some|Most|Many|Local)\s[a-z]{{2,20}}(?:\s[a-z]{{2,20}}){{0,2}}?)\s(?:{_EN_VERB})\b"
    r"|\b[Aa]ccording to ((?:the |an? |some |local )?[a-z]{3,20}(?: [a-z]{3,20}){0,2})(?=[,.;]|$)"
    r"|\b(?:quotes|quoted|quoting|citing|cites|cited) "
    r"((?:the |an? |some |local )?[a-z]{3,20}(?: [a-z]{3,20}){0,2}?)(?= as (?:saying|having)|[,.;]|$)"
    # "It will close, officials at the harbour office said": behind what is said.
    r"|,\s(?!(?:he|she|it|they|we|you|who|which|that|as|and|but|or|if|when|where|then|so)\b)"
    rf"([a-z][\w’'-]{{0,30}}(?:\s[\w’'-]{{1,30}}){{0,6}}?)\s(?:{_EN_VERB}|promised)(?=[.;:]|$|\s(?:on|in|at|last|late)\s)"
    r"|\b[Ii]n the (?:view|opinion|words) of ((?:the |an? )?[a-z][\w’'-]{1,30}(?:\s[a-z][\w’'-]{0,30}){0,4}?)(?=,)"
)
#: What was counted or studied, and by whom: figures from the harbour office show, a study by Dunmore University found.
_EN_FIGURES = lazily(unbroken(read_table("speaking")["patterns"]["en_figures"]))

# "…," account manager Lise Brandt wrote: an office in small letters, and a name with two capitals.
_EN_OFFICE = lazily(
    rf"[”\"]\s([a-z][\w’'-]{{0,30}}(?:\s[a-z][\w’'-]{{0,30}}){{0,4}}(?:\s[A-Z][\w’'.-]{{0,30}}){{1,4}})"
    rf"\s(?:{_EN_VERB})\b"
)
# "…," the coach told reporters; in the words of Ada Finch; as the mayor put it.
_EN_OTHERS = lazily(
    rf"[”\"]\s((?:the|an?)\s[a-z][\w’'-]{{0,30}}(?:\s[a-z][\w’'-]{{0,30}}){{0,3}}?)\s(?:{_EN_VERB})\b"
    r"|\b[Ii]n the words of ((?:the |an? )?[A-Za-z][\w’'-]{0,30}(?:\s[A-Z][\w’'.-]{0,30}){0,4})"
    r"|\b[Aa]s ((?:the |an? )?[A-Za-z][\w’'-]{0,30}(?:\s[\w’'.-]{1,30}){0,4}?) puts? it\b"
)
# "…," said a spokesman for the union: who has no name is told by what they are.
_EN_SAID = lazily(
    rf"[”\"]\s(?:{_EN_VERB})\s((?:the|an?|one)\s[a-z][\w’'-]{{0,30}}(?:\s[\w’'-]{{1,30}}){{0,6}})(?=[.;:]"
    rf"|,(?!\s[A-Z])|$|\swhen\b|\sas\b|\safter\b|\sin\b|\sat\b)"
)

# A clause begins here; what a speaker's name, title and office are made of.
_OPENS = r"(?:^\s?|[.!?:;“”«»„\"]\s|[“”«»„\"],\s|,\s)"
_WORDS = r"[^\W\d_](?:[\w’'-]{0,30}|[^\W\d]{0,2}\.)(?:\s(?:[\w’'-]{1,30}|[^\W\d]{1,3}\.)){0,7}?"
_WHO = rf"{_WORDS}(?:,\s[^,.;:\n]{{2,60}},)?"
_NAMED = r"(?:[A-ZÄÖÜ][\w.-]{1,30}\s?){1,5}"
_ALPHABETIC = {
    language: lazily(
        rf"{_OPENS}({_WHO})\s(?:{_VERBS[language]})\b|\b(?:{_VERBS[language]})\s({_WORDS}(?:,\s{_NAMED})?)(?=[.,;:]|$)"
        rf"|\b(?:{sources})\s{f'({_NAMED})' if language == 'de' else f'({_WORDS})(?=[.,;:]|$)'}",
        re.IGNORECASE if language == "ru" else 0,
    )
    for language, sources in _SOURCES.items()
}
# «…», respondió el concejal Juan Ruiz: one word stands between the words that were said and who has a name, whichever
# verb it is.
_AFTER_QUOTED = lazily(
    rf"(?:,[»”\"]|[»”\"],|[!?…][»”\"])\s(?:[—–-]\s)?(?:a\s|ont\s"
    rf"|avait\s)?[^\W\d_]{{3,15}}\s(?=[^.,;:«»“”\n]{{0,60}}?(?<![^\W_])[^\W\d_a-zà-öø-ÿа-яё])({_WORDS})(?="
    rf"[.,;:«“]|\s(?:en|dans|lors|в|на|при)\s|$)"
)
# 市長は…と述べた, 教育委員会によると; 시장은 …고 말했다, 환경부에 따르면. How far the verb may stand from who speaks is
# bounded.
_JA = lazily(unbroken(read_table("speaking")["patterns"]["ja"]))
_KO = lazily(unbroken(read_table("speaking")["patterns"]["ko"]))
# „…“, so der Hausmeister; 「…」と館長は説明する: the words that were said stand first.
_DE_SO = lazily(rf"[“”«»\"],?\s+so\s+((?:(?:der|die)\s)?[A-ZÄÖÜ]{_WORDS}(?:,\s{_NAMED})?)(?=[.,;:]|$)")
_JA_AFTER = lazily(
    r"」と、?([^、。「」\s]{2,25}?)[はがも](?=[^。「」\n]{0,40}?(?:述べ|述|語|语|話|话|記し|記す|记し|记す|書い"
    r"|书い|指摘|説明|说明|批判|強調|强调|主張|主张|答え|明らか|発表|发表|表明))"
)
# "…"라고 공단 이사장은 말했다: the words that were said stand first.
_KO_AFTER = lazily(
    r"[”\"]\s?(?:이?라고|고)\s((?:[가-힣A-Za-z]{1,12}\s){0,3}[가-힣]{1,12}?[은는이가])(?=\s[^.\n]{0,60}?(?:말"
    r"|밝|설명|지적|주장|강조|비판|전했|덧붙|발표|답))"
)
_OF = {
    **{language: (pattern, _AFTER_QUOTED) for language, pattern in _ALPHABETIC.items()},
    "de": (_ALPHABETIC["de"], _DE_SO),
    "ja": (_JA, _JA_AFTER),
    "ko": (_KO, _KO_AFTER),
}
_GENERAL = _ZH_QUOTED, _EN_SPEAKER, _EN_BEFORE, _EN_UNNAMED, _EN_FIGURES, _EN_OFFICE, _EN_OTHERS, _EN_SAID
#: With the words of Chinese, and without them.
_WITH_HAN, _WITHOUT = (_ZH_SPEAKER, _ZH_SOURCE, *_GENERAL), (lazily(_SIGNED), *_GENERAL)


def tells_speakers(language: str) -> bool:
    """Whether speakers of a language, a primary tag, are found by patterns of its own."""
    return language in _OF or sayings.has(language)


def speakers(text: str, language: str) -> list[tuple[int, int]]:
    """Where the words stand that say who speaks, in order; they may overlap. The text is in its plain form, the
    language a primary tag.
    """
    spans = []
    general = _WITH_HAN if HAN.search(text) else _WITHOUT
    for pattern in _OF.get(language) or (sayings.patterns(language) if sayings.has(language) else general):
        for match in pattern.finditer(text):
            group = next(n for n in range(1, (match.lastindex or 1) + 1) if match.start(n) >= 0)
            spans.append(match.span(group))
    return sorted(spans)
