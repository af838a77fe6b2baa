"""What stands at former addresses, and what is told of former editions."""
