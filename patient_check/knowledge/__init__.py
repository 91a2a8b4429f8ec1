"""What we know: loads and checks the records of resources/."""
