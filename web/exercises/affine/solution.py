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
        dx = np.dot(dout, self.W.T)
        self.dW = np.dot(self.x.T, dout)
        self.db = dout[0]
        return dx
