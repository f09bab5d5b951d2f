"""The workflows, judged by others."""
