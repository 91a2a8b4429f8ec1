"""The reader child: a program of its own, which nobody imports."""
