"""What scrubber knows of languages and scripts."""

from scrubber.language.packs.detect import detect_language

__all__ = ["detect_language"]
