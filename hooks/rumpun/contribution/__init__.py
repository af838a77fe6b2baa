"""What somebody hands in as one file: a study with its terms and works, laid out as files of the repository."""
