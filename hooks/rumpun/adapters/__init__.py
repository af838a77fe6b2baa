"""What touches the machine: git, the disk, Pagefind, the command line."""
