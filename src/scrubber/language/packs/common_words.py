"""The commonest words of languages that share a script, and which language's a text's words are."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

#: What a common word, a telling letter and a hint say for a language.
_WORD, _LETTER, _LIKELY = 10, 6, 5
#: From this lead on words and letters tell a language by themselves; else so many words, at the least and at the most,
#: are asked how they are spelt, and so much of a score says what a bit of their spelling does.
_CLEARLY, _FEW, _MANY, _A_BIT = 20, 3, 40, 2.0
#: Bytes that a language's score takes in a sum for all languages.
_WIDTH = 4

#: The commonest short words of languages that share a script. A word that several have speaks for each of them.
_WORDS = {
    "en": (
        "the a an of and to in is that for it was on are with as at be this have from or by not but they which we "
        "you has were will their been can all shall its"
    ),
    "fr": (
        "le la les de des du et en un une est que qui dans pour pas sur au aux avec ce se il par plus ne sont "
        "cette ou son nous vous leur été être"
    ),
    "de": (
        "der die das und den von zu mit ist des im für auf ein eine nicht dem sich als auch es an werden aus er "
        "hat dass sie nach wird bei einer um sind wir"
    ),
    "es": (
        "el la los las de que y en un una es por con para se del al lo no su como más pero sus le ha este sobre "
        "son entre esta también fue"
    ),
    "pt": (
        "o os as de que e do da em um uma para com não é por no na dos das se ao mais como à foi são pelo pela ou "
        "também seu sua"
    ),
    "it": (
        "il lo la gli le di che e un una è per non con del della dei si in sono da al alla nel più anche come ha "
        "ma dal delle questo"
    ),
    "nl": (
        "de het een van en in is dat op te voor met zijn die niet aan er om ook als bij maar door naar wordt ze "
        "dan uit hij deze werd"
    ),
    "sv": "och att det som en på är av för med till den har de inte om ett från men var vi kan så eller när ska efter",
    "da": "og at det som en på er af for med til den har de ikke om et fra men var vi kan så eller når skal efter blev",
    "nb": "og at det som en på er av for med til den har de ikke om et fra men var vi kan så eller når skal etter ble",
    "nn": (
        "og at det som ein på er av for med til den har dei ikkje om eit frå men var vi kan så eller når skal etter "
        "vart vert"
    ),
    "fi": "ja on ei se että oli hän mutta ovat kun niin myös jos tai ole sen joka mitä vain tämä kuin joka",
    "pl": "i w na z do się nie jest to że o jak ale po od za przez dla są tym oraz był które jego czy ma może",
    "cs": "a v se na je že s z do o to i ve k za pro po jako ale by jsou od které při nebo byl jeho také až",
    "sk": "a v sa na je že s z do o to i vo k za pre po ako ale by sú od ktoré pri alebo bol jeho aj až",
    "hu": "a az és hogy nem is egy ez volt meg csak de van mint már el még ha vagy azt ezt lehet kell amely szerint",
    "ro": "de și în la cu pe a nu un o care este din că mai se pentru au fi sau prin ca dar sunt după între",
    "tr": (
        "ve bir bu da de için ile olarak olan çok daha gibi ne kadar en o ama var sonra ya her değil göre "
        "tarafından olduğu"
    ),
    "vi": "và của là có trong cho được không các những với một người đã này khi từ đến về để như cũng tại ra ở",
    "id": (
        "yang dan di ini itu dengan untuk dari tidak dalam pada akan ke adalah juga oleh ada sebagai atau dapat "
        "telah bisa karena"
    ),
    "sw": "ya wa na kwa ni katika za la kama hiyo huo hii huyo hao pia au kuwa yake wake wao lakini cha vya hadi",
    "ca": "el la els les de que i en un una és per amb del al no es més com però són també va aquest dels seva",
    "sl": "in je v na se da za so s z od do po ki pri kot ali tudi pa bi ne ni bo iz o lahko če biti",
    "af": "die van en in is het te dat vir met nie op sy wat deur as word aan ook om by tot of hulle kan sal",
    "hr": "i u je na se da su za od s a o koji će kao to iz ne sa što biti ili bio nije može do",
    "et": (
        "ja on ei et ka ning või oli kui oma kes mis aga seda siis nii selle tema pärast kuid kuni välja poolt "
        "mida peab võib olema"
    ),
    "lv": (
        "un ir ar no uz par kas ka lai vai pēc bet tas šo šī kā arī nav tiek līdz pie savu viņš tā to bija gada tiks"
    ),
    "lt": (
        "ir yra kad su iš į kaip bet ar pagal nuo dėl už po buvo jis šio kurie kuris taip pat arba apie iki prie turi "
        "per jo tai ne"
    ),
    "ga": (
        "agus an na ar le ag de bhí tá sé sí ní nach leis sin mar atá faoi chuig gach nó bhfuil nuair don "
        "aon chun ó"
    ),
    "mt": (
        "u ta li il tal lill minn biex dan din għal jew hija huwa kien mill għandu tas tat bl fl ma skont jista mhux "
        "għandha lil dwar kienet tad"
    ),
    "cy": (
        "y yr a o i yn ar ac ei am gan mae bod wedi eu at fel neu hyn ni na nid sydd oedd cael un bydd gyda rhwng dros "
        "pob caiff rhaid sy"
    ),
    "ru": "и в не на что с он как это по но из у за от так же для его к было только бы или мы все при они также",
    "uk": "і в не на що з як це до за але та від для його у й є він був або при які також про ми вони щодо",
    "bg": "и на в се да не за от с е че по са като до което които при или беше това има той ще след",
    "sr": "и у је на да се за су од са не као што који то би из или али до није може бити према",
    "mk": "и во на да се од со за не што ќе како по но го ги ја ка би или до кои која кој е при треба може според",
    "be": "і ў не на што з як гэта да за але ад для яго у ён быў або пры якія таксама мы яны",
    "kk": (
        "және мен бұл үшін да де ол бар болып деп осы бойынша емес немесе туралы кейін дейін ретінде жылғы бір оның "
        "керек"
    ),
    "ar": "في من على أن إلى عن التي الذي هذا مع هذه ما لا كان بين قد بعد كل أو غير ذلك ولا كما حيث",
    "fa": "و در به از که این را با است برای آن یک می تا بر هم شده شود خود نیز یا باید کرد های هر بود",
    "ur": "کے میں کی ہے اور سے کا کو نے پر یہ ہیں کہ اس بھی تھا جو نہیں کر ہو تھے لیے",
}  # fmt: skip
#: Letters that speak for one or a few of the languages that share a script.
_LETTERS = {
    "fr": "çœêèëîïû", "de": "äöüß", "es": "ñ¿¡", "pt": "ãõ", "it": "ìò", "sv": "åäö", "da": "æøå", "nb": "æøå",
    "nn": "æøå", "cy": "ŵŷ", "fi": "äö",
    "pl": "ąęłśźżćń", "cs": "řůěčšž", "sk": "ľĺŕôčšž", "hu": "őű", "ro": "șțşţă", "tr": "ğışİ",
    "vi": "đơưạảấầậếềệốồộớờợứừựịỉ", "hr": "đćčšž", "sl": "čšž", "et": "õäöü", "lv": "āēīūģķļņ",
    "lt": "ąęėįųū", "mt": "ħġżċ",
    "ru": "ыэёщъйюя", "uk": "іїєґщйюя", "bg": "ъщйюя", "sr": "ђћљњџј", "mk": "ѓѕќљњџј", "be": "ўіыэёйюя",
    "kk": "әғқңөұүіһыйщъэюя",
    "ar": "يةىك", "fa": "یپچژگک",
    "ur": "ٹڈڑےںھہ",
}  # fmt: skip
_ALL = tuple(_WORDS)
_ASCII = bytes(range(0x80))
#: By the language that a script stands for, those that share it.
SHARING = {
    "en": tuple(tag for tag in _WORDS if tag not in {"ru", "uk", "bg", "sr", "mk", "be", "kk", "ar", "fa", "ur"}),
    "ru": ("ru", "uk", "bg", "sr", "mk", "be", "kk"),
    "ar": ("ar", "fa", "ur"),
}
#: The languages of the table of three letters in a row, in its order.
_OTHER_ALPHABETS = ("ru", "uk", "bg", "sr", "mk", "be", "el", "ar", "fa", "ur")


@cache
def function_words(language: str) -> frozenset[str]:
    """The commonest words of a language, lower case; none if it is written without spaces or not known."""
    return frozenset(_WORDS.get(language, "").split())


def is_common(word: str) -> bool:
    """Whether a word, lower case, is one of the commonest of some language: it says nothing of what a text is about."""
    return any(word in function_words(language) for language in _WORDS)


def grammar(words: Sequence[str]) -> float:
    """The share of words, lower case, that hold sentences together, in the language that has most of them here; 0 if
    there are no words.
    """
    told = _sum(words, _speakers(""))
    return max(_scores(told, _ALL)) / (_WORD * len(words)) if told else 0.0


def likeliest(words: Sequence[str], sample: str, script: str, likely: Sequence[str], *, spelling: bool = True) -> str:
    """The language that a text is in, of those that share its script, by its words and letters.

    Args:
        words: the text's runs of letters.
        sample: the text.
        script: the language that the script stands for where nothing tells another.
        likely: languages that win where the text alone doesn't decide.
        spelling: whether words are asked how they are spelt where they and letters don't decide, which takes longer.
    """
    sharing = SHARING[script]
    told = _sum(words, _written(script))
    if not sample.isascii():
        # All of them are beyond ASCII, whose bytes are deleted much faster than a pattern is matched.
        told += _sum(sample.lower().encode(errors="replace").translate(None, _ASCII).decode(), _telling(script))
    if not (told or likely):
        return script  # most lines of programs and names
    scores = _scores(told, sharing)
    for tag in likely or (script,):
        if tag in sharing:
            scores[sharing.index(tag)] += _LIKELY
    found = sharing[scores.index(max(scores))]
    if not spelling:
        return found
    best, second = sorted(scores)[:-3:-1]
    # Without an accent, and where nobody says another language, most are English.
    english = found == script == "en" and sample.isascii() and not likely
    if best - second >= _CLEARLY or len(words) < _FEW or english:
        return found
    costs = costs_of(words[:_MANY], sharing)
    if found not in costs:
        return found
    return min(costs, key=lambda tag: costs[tag] - scores[sharing.index(tag)] / _A_BIT)


def _sum(found: Iterable[str], table: Mapping[str, int]) -> int:
    """How much what was found speaks for each language: a sum of long numbers, with digits for each language."""
    return sum(filter(None, map(table.get, found)))


def _scores(told: int, tags: tuple[str, ...]) -> list[int]:
    return memoryview(told.to_bytes(_WIDTH * len(tags), sys.byteorder)).cast("I").tolist()


@cache
def _speakers(script: str) -> dict[str, int]:
    """Each common word of the languages that share a script, or of all for "", with its weight at the place of each
    that has it.
    """
    return _placed([function_words(tag) for tag in SHARING.get(script, _ALL)], _WORD)


@cache
def _written(script: str) -> dict[str, int]:
    """The same as they are written, with a capital too and in capitals alone; a single capital is a numeral or an
    initial, not the "i" or "a" of some language.
    """
    found = dict(_speakers(script))
    for word, weight in _speakers(script).items():
        if len(word) > 1:
            found[word.title()] = found[word.upper()] = weight
    return found


@cache
def _telling(script: str) -> dict[str, int]:
    """The telling letters, each with its weight at the place of each language that it speaks for."""
    return _placed([frozenset(_LETTERS.get(tag, "")) for tag in SHARING[script]], _LETTER)


def _placed(sets: Sequence[frozenset[str]], weight: int) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, members in enumerate(sets if sys.byteorder == "little" else reversed(sets)):
        for member in members:
            found[member] = found.get(member, 0) | weight << 8 * _WIDTH * place
    return found


def costs_of(words: Sequence[str], languages: Collection[str]) -> dict[str, float]:
    """What words cost in each of some languages, in bits; of those that a table has."""
    if "en" in languages:
        from scrubber.language.spelling import STEPS, costs_together, tags  # noqa: PLC0415 -- a table that few texts need

        totals = [cost / STEPS for cost in costs_together([word.lower() for word in words])]
        named = tags()
    else:
        from scrubber.language.triples import word_bits  # noqa: PLC0415 -- the same

        totals = [sum(column) for column in zip(*map(word_bits, words), strict=True)]
        named = list(_OTHER_ALPHABETS)
    return {tag: totals[at] for at, tag in enumerate(named) if tag in languages}
