"""Message catalogues: one file that holds many notices."""
