"""What a page tells machines about itself and about the publication it describes."""
