

import numpy as np

x = np.array([[1.0, 2.0], [3.0, 4.0]])
t = np.array([[0, 1], [1, 0]])
print(softmax(x).sum(axis=1))  # each row should sum to 1
layer = SoftmaxWithLoss()
print(layer.forward(x, t))
print(layer.backward())
