"""Templates: their text, branches, loops and variables, parsed and never rendered."""
