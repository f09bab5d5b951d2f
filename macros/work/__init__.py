"""How a build works on disk: a folder and processes of its own, and one swap at the end. Imports no other stage."""
