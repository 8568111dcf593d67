"""Whether the language versions of one notice say the same: their facts, what they give the reader, their terms."""
