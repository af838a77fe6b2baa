"""What touches the machine: command line, git, the disk, Pagefind, settings from mkdocs.yml."""
