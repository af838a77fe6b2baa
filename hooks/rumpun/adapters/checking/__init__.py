"""What `check` and `explain` say, and in which form; and what `check --fix` mends."""
