"""The features of a shop, by what has them, and what they are looked for in."""
