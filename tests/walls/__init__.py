"""Pages that a stranger may send: what tries to run, to be read in two ways, to hijack the frame, or to ask another host."""
