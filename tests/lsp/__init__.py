"""Tests of the language server, most of them through a real client."""
