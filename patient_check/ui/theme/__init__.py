"""How the window looks, in one place: colours, type, space, icons, style sheet."""
