"""Figures that are set raised, as they are written in a text: 10⁶ is not 106, nor 1995¹² the year 199512."""

_SIGNS = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
_PLAIN = {high: low for low, high in _SIGNS.items() if chr(low).isdecimal()}


def raised(text: str) -> str:
    """Figures and their signs as they are written where they are raised; all other text as it is."""
    return text.translate(_SIGNS) if set(map(ord, text)) <= _SIGNS.keys() else text


def lowered(text: str) -> str:
    """Raised figures as they are written on the line; all other text as it is."""
    return text.translate(_PLAIN)
