"""How many wrong conditions and operators the tests of units and data notice: `make mutants`."""
