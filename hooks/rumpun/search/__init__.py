"""What readers search: pages as slips, words by their roots, and an index in small files that a browser asks."""
