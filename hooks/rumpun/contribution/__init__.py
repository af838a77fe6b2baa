"""What somebody hands in as one file, a study with its summary, terms and works, laid out as files of the repository."""
