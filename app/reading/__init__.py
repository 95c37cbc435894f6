"""Reading: a PDF becomes a text map with a box for every character, graphics, and pixels."""
