

import numpy as np

layer = Sigmoid()
print(layer.forward(np.array([[-4.0, -1.0], [0.0, 2.0]])))
print(layer.backward(np.ones((2, 2))))
