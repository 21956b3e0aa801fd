"""The version, where every station can read it."""

__version__ = "0.1.0"
