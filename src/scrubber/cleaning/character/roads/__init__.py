"""Mojibake: the wrong roads that bytes take, and which of them a line came."""
