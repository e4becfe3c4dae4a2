# softmax stands in the last layer under its own name.
