"""Figures that are set raised, as they are written in a text: 10⁶ is not 106, nor 1995¹² the year 199512."""

from __future__ import annotations

_SIGNS = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")


def raised(text: str) -> str:
    """Figures and their signs as they are written where they are raised; all other text as it is."""
    return text.translate(_SIGNS) if set(map(ord, text)) <= _SIGNS.keys() else text
