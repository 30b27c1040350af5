"""The parts of hostile.py: its texts, the records that carry them, the report, and where they are looked for."""
