"""Pictures in numbers: where every mark, line and word of a drawing stands; templates only print it."""
