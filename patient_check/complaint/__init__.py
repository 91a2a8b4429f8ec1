"""Letters and the complaint to the CNIL: from a case to words that the person can send."""
