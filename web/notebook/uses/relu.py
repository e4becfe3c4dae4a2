

import numpy as np

layer = ReLU()
x = np.array([[1.0, -0.5], [-2.0, 3.0]])
print(layer.forward(x))
dout = np.array([[0.1, 0.2], [0.3, 0.4]])
print(layer.backward(dout))
print(dout)  # changed, though it is the caller's
