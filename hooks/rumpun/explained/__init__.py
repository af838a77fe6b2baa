"""Each rule by its name: what it asks and why, what it refuses and what it takes, and how to mend it."""
