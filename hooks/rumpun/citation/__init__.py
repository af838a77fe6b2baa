"""Works and pages as references, footnotes and files, in every style and language."""
