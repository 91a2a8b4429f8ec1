"""Names of organisations: where they stand, what is said around them, which one had the breach."""
