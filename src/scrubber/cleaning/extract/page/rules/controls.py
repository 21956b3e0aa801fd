"""Buttons, choices and fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from scrubber.cleaning.extract.page.view import View

#: What stands beside the buttons that set the text larger, which often are no buttons but letters.
_SIZE = re.compile(
    r"\W{0,4}(?:text size|font size|размер на шрифта|размер шрифта|розмір шрифту|taille d(?:u texte|e (?:la )?police|es caractères)|(?:schrift|text)größe|tamaño del? (?:la )?(?:letra|texto|fuente)|dimension[ei] (?:del )?(?:testo|carattere)"
    r"|tamanho d[ao] (?:letra|texto|fonte)|(?:letter|tekst)grootte|(?:rozmiar|wielkość) (?:czcionki|tekstu)|veľkosť písma|velikost písma|betűméret|yazı (?:tipi )?boyutu|mărime(?:a)? text(?:ului)?|cỡ chữ|ukuran (?:huruf|teks|font)|μέγεθος γραμμάτων"
    r"|גודל (?:טקסט|גופן)|حجم الخط|اندازه متن|文字サイズ|글자 ?크기)[\W_]{0,12}"
)


def controls(view: View) -> None:
    """Remove what is there to be pressed or chosen.

    Removed: `<button>Subscribe</button>`, the cities of a `<select>`, "Text size:" away from the text's own place. Kept: running text that a page sets inside a button. It goes wrong on a form that is itself the
    document.
    """
    for i, part in enumerate(view.parts):
        if part.control and not view.prose[i]:
            part.remove("control", "a button or a choice")
        elif _SIZE.fullmatch(view.folded[i]) and not (view.beside_home(i) or view.amid(i)):
            part.remove("control", "what the size of the letters is chosen by")
