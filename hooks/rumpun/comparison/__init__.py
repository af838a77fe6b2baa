"""Studies and cases as columns, rows, and pairs in sentences."""
