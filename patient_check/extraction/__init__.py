"""Extract: the text of a notice to findings. Pure."""
