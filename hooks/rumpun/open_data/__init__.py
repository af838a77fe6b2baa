"""The knowledge base as open data: what each document and each table holds is said here once, for every format."""
