"""Read: a file's bytes to a NoticeText, through the reader child."""
