"""What a contributor's commands do with files: format, mend, begin, compare. No build runs any of it."""
