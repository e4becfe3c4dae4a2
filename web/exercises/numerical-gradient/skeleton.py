import numpy as np


def numerical_gradient(f, x):  # (N, M)
    h = 1e-4
    grad = np.zeros_like(x)
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            value = x[i, j]
            ...
            x[i, j] = value
    return grad
