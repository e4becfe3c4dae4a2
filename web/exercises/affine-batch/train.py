# Affine stands in the net under its own name.
