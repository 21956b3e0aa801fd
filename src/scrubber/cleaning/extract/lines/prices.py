"""What a line says that something costs."""

from scrubber.patterns import lazily

#: A price, in the text of a line: with a sign of money, or with letters for it, which are no part of a word.
_SIGN, _LETTERS = (
    "[$€£¥₽₩₹₺₴₫฿₱₪元円원]",
    r"(?:(?:US|R|A|C|NT|HK)\$|zł|Kčs?|Ft|kr|лв|руб|грн|lei|RM|Rp|TL|CHF|EUR|USD|GBP|PLN|SEK|NOK|DKK|AUD|CAD)",
)
_AMOUNT = r"\d[\d.,'\s]{0,12}"
PRICE = lazily(
    rf"(?:{_SIGN}|(?<!\w){_LETTERS}\.?)\s?{_AMOUNT}"
    rf"|{_AMOUNT}(?:[-–—]\s?)?(?:{_SIGN}|{_LETTERS}(?![^\W\d_]))"
)
_FIGURE, _LONGEST = lazily(r"\d"), 60


def is_price(line: str) -> bool:
    """Whether a short line has a price in it."""
    return len(line) <= _LONGEST and _FIGURE.search(line) is not None and PRICE.search(line) is not None
