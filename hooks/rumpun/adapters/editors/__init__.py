"""What editors of YAML need beside the entries."""
