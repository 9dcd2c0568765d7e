"""The figures that the README quotes, each a ratio against a peer that is measured in the same run."""
