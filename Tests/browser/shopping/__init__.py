"""The parts of shop.py: its goods, what must be said, the ways through the shop, what the build wrote."""
