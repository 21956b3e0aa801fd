"""Letters that words are counted by otherwise than by blanks, and what stops a sentence."""

from scrubber.language.stops import STOPS
from scrubber.patterns import lazily

#: Letters of one word, on average, where words are written without blanks; the commonest first, for ranges are tried in
#: their order.
NO_BLANKS = (
    "\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\uf900-\ufaff\U00020000-\U000323af"
)
UNSPACED = lazily(f"[{NO_BLANKS}]+")
#: The signs of vowels and tones are letters too in the scripts of India.
INDIC = "\u0900-\u0963\u0966-\u0dff"
STOP = lazily(rf"[{STOPS}；;…၊]|\.(?=[\s\"”’)）]|$)|\.(?=[㐀-鿿])")
