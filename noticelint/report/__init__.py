"""Reports: what was found, as text, lines or JSON; they know findings and nothing that made them."""
