"""What readers take along of the written site: the list of all that a browser keeps, and ZIP files for a folder."""
