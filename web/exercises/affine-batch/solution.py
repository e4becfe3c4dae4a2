import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W = W  # (D, M)
        self.b = b  # (M,)
        self.x = None
        self.dW = None
        self.db = None

    def forward(self, x):
        self.x = x  # (N, D)
        return np.dot(x, self.W) + self.b

    def backward(self, dout):  # (N, M)
        dx = np.dot(dout, self.W.T)
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return dx
