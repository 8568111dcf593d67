"""Language: folding, boundaries, segmenting, detection."""
