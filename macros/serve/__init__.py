"""The site while it is written: each change is built aside; a fault ends neither the server nor the last good site."""
