"""The order of the journey, without Qt."""
