"""What contributors fill in: every field with its meaning, as JSON Schema, as commented entries, and for readers."""
