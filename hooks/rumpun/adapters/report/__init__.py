"""What differs between a revision and the working tree, told for those who look through a proposal."""
