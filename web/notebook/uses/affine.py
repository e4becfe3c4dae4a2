

import numpy as np

W = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])  # D = 2, M = 3: the globals that __init__ takes
b = np.array([0.1, 0.2, 0.3])
layer = Affine()
print(layer.forward(np.array([[1.0, 0.0], [0.0, 1.0]])))  # N = 2
print(layer.backward(np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])))
print(layer.dW)
print(layer.db)
