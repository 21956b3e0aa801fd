"""What a mirror kit does to a page, undone: pinyin, filler, and characters that either broke."""
