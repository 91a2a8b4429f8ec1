"""What a visit lets people suppose, and why: from words as typed to an inference."""
