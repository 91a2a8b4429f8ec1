"""One module for each screen; a screen shows the state and asks the session."""
