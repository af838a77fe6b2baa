"""What follows from the records taken together: agreement, contradictions, confidence, gaps, pairs."""
