"""What touches the machine: command line, git, the disk, settings from mkdocs.yml."""
