"""Bytes to Notice: the text as its reader sees it, and where each character of it stands in the file."""
