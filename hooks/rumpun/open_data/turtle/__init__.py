"""Everything as RDF in Turtle, subject by subject."""
