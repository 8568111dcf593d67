"""The version of noticelint."""

__version__ = "0.1.0"
