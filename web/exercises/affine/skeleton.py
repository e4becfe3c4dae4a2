import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W = W  # (D, M)
        self.b = b  # (M,)
        self.x = None
        self.dW = None
        self.db = None

    def forward(self, x):
        self.x = x  # (1, D)
        return np.dot(x, self.W) + self.b

    def backward(self, dout):  # (1, M)
        dx = ...
        self.dW = ...
        self.db = ...
        return dx
