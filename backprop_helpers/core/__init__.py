"""What everything else is a view of: formulas, gates, nodes, the traced graph, its passes and its programs."""
