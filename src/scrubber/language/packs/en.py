"""English."""

from __future__ import annotations

from scrubber.language.packs.listed import listed

PACK = listed("en")
