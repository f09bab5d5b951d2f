"""How many wrong conditions and operators the fast tests notice: `make mutants`."""
