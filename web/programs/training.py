# Trains the net of two layers, whatever its layers are: run after the program of the net, and after what a student wrote of it.
import numpy as np

try:
    ReLU = Sigmoid
except NameError:
    pass

np.random.seed(1)
network = TwoLayerNet(784, 50, 10)

try:
    optimizer = Adam()
except NameError:
    optimizer = None


def step(x, t):
    grads = network.gradient(x, t)
    if optimizer is None:
        for key in ('W1', 'b1', 'W2', 'b2'):
            network.params[key] -= 0.1 * grads[key]
    else:
        optimizer.update(network.params, grads)
    return float(network.loss(x, t))


def accuracy(x, t):
    return float(network.accuracy(x, t))
