"""The marks that end a sentence, in all scripts that have some."""

from scrubber.patterns import lazily

#: All but the full stop, which ends other things as well, and the ellipsis: of Latin letters and the East, of India, of
#: Arabic letters, Ethiopic, Armenian, Tibetan, Burmese and Khmer.
STOPS = "。！？!?।॥۔؟።፧։།။។៕"
_CLOSING = "”’»\"'」』）)\\]】"
#: How a line ends that ends as a sentence does, or announces something.
STOPPED = lazily(rf"[{STOPS}….：:][{_CLOSING}]*$")
#: The same of one that may end in a semicolon, too.
CLOSED = lazily(rf"[{STOPS}….：:；;؛][{_CLOSING}]*$")
