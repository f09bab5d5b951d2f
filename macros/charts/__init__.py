"""Numbers -> SVG."""
