"""What people do wrong in a backward pass, and which mistake explains an answer."""
