"""Grading a class: `python -m backprop_helpers.grading SUBMISSIONS --out GRADES`."""
