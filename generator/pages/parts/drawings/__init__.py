"""What is drawn, as numbers that templates put into SVG."""
