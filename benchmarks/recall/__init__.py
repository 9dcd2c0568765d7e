"""How well is a wrong answer explained? Random small graphs, wrong passes of our own; nothing of the package's code."""
