"""Patient Check: reads a data-breach notice, shows what leaked, and guides the person."""

__version__ = "0.1.0"
