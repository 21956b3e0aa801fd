"""Whether another address leads readers to another site, or nowhere at all."""

from collections.abc import Sequence

from scrubber.collation.alignment import slips
from scrubber.collation.alignment.tokens import ADDRESS
from scrubber.language.facts.fact import Fact
from scrubber.language.facts.facts import scan
from scrubber.language.packs.pack import words
from scrubber.patterns import lazily

#: How sure it is that an address was altered where a slip would explain it, too: it is told, and nobody is accused.
SLIPPED = 0.5
_SCHEME = lazily(r"([^\W_]{2,8})://([^\s/:?#]{1,253})")
_SCHEMES = frozenset(["http", "https", "ftp", "ftps", "sftp", "file", "git", "ssh", "ws", "wss"])
# Domains that there are, besides those of two letters, which are countries'; those that a letter parts from a usual one
# (.cam, .new, .ong) matter most.
_DOMAINS = frozenset(
    words(
        "com org net edu gov mil int info biz name pro aero asia cat coop jobs mobi museum post tel travel app "
        "art bank blog bot cam cfd click cloud club cool day dev dot eco fan fit fun fyi games group icu ink ist "
        "kim law link live lol london ltd map media men mom moe name network new news ngo nyc one ong online ooo "
        "page phd pet pub red run shop site ski soy space store tech tokyo top uno vet vip wang website wiki win "
        "work world xyz zip example test"
    )
)
_COUNTRY = 2
_WORD, _SHORT = lazily(r"[^\W_]+"), 4
_LONGEST = 400


def elsewhere(one: Sequence[Fact], other: Sequence[Fact]) -> float:
    """How sure addresses lead to other sites, made to look like the ones (examp1e.org), and not astray by a typist's
    slip (exampel.org); 0 where the sites are the same or quite other ones.
    """
    hosts, others = _hosts(one), _hosts(other)
    if _figures(hosts) != _figures(others):
        return 0.9
    unlike = [pair for pair in zip(hosts, others, strict=False) if pair[0] != pair[1]]
    if any(was.replace(".", "-") == now.replace(".", "-") for was, now in unlike):
        # docs.example.org, docs-example.org: both are sites, and no key lies beside the full stop that sets a hyphen
        # for it
        return 0.9
    return SLIPPED if len(hosts) == len(others) and unlike and all(slips.one_edit(*pair) for pair in unlike) else 0.0


def by_a_slip(one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    """Whether one letter makes the addresses of one side those of the other: a typist's slip, or another page. Other
    figures in them are no slip, nor is a letter of a short word: they tell what is asked for.
    """
    was, now = _addresses(one), _addresses(other)
    unlike = [pair for pair in zip(was, now, strict=False) if pair[0] != pair[1]]
    slipped = len(was) == len(now) and bool(unlike) and all(slips.one_edit(*pair) for pair in unlike)
    words_apart = [pair for each in unlike for pair in zip(*map(_WORD.findall, each), strict=False)]
    short = any(one != other and max(len(one), len(other)) < _SHORT for one, other in words_apart)
    return slipped and not short and _figures(was) == _figures(now)


def goes_on_with(text: str, start: int, end: int) -> bool:
    """Whether a span of a text goes on with an address, whose marks part no sentences."""
    found = ADDRESS.finditer(text, max(0, start - _LONGEST), end)
    return any(address.start() < start and address.end() == end for address in found)


def is_another(before: str, after: str) -> bool:
    """Whether words that stand in an address's place are an address, and no part of it."""
    return after not in before and any(fact.kind == "url" for fact in scan(after))


def leads_nowhere(before: str, after: str) -> bool:
    """Whether slips made of every address that differs one that no browser opens: htpps://, or a domain like the true
    one that there is none of (exmaple.cmo).

    Who would lead readers astray gives them an address that works.
    """
    pairs = list(zip(_SCHEME.findall(before), _SCHEME.findall(after), strict=False))
    count = len(_SCHEME.findall(before))
    unlike = [pair for pair in pairs if pair[0] != pair[1]]
    return count == len(pairs) == len(_SCHEME.findall(after)) and bool(unlike) and all(map(_is_dead, unlike))


def _is_dead(pair: tuple[tuple[str, str], tuple[str, str]]) -> bool:
    (scheme, host), (other, another) = pair
    if other.lower() not in _SCHEMES:
        return scheme.lower() in _SCHEMES and slips.one_edit(scheme.lower(), other.lower())
    was, now = (name.rpartition(".")[2].lower() for name in (host, another))
    return was != now and min(len(was), len(now)) > _COUNTRY and now not in _DOMAINS and slips.one_edit(was, now)


def _addresses(facts: Sequence[Fact]) -> list[str]:
    return [str(f.value).rpartition("://")[2] for f in facts if f.kind == "url"]


def _hosts(facts: Sequence[Fact]) -> list[str]:
    """The sites that addresses lead to."""
    return [address.partition("/")[0] for address in _addresses(facts)]


def _figures(hosts: Sequence[str]) -> list[str]:
    return ["".join(c for c in host if c.isdecimal()) for host in hosts]
