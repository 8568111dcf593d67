"""Recognising: one notice's kind, channel, elements, and the words they rest on."""
