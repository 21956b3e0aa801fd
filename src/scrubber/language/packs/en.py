"""English."""

from scrubber.language.packs.listed import listed

PACK = listed("en")
