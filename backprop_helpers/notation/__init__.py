"""What people read of a graph: formulas, derivations, tables and sentences."""
