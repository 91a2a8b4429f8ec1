"""Cases that are kept: encrypted files, written whole or not at all, one person a file."""
