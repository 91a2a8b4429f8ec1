"""What to do next, in order, and by when: from a case to its steps and deadlines."""
