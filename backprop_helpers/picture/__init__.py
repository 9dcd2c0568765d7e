"""What people see of a graph: boxes and edges, laid out and drawn."""
