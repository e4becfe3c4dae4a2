"""The notebook's net and loop in NumPy float64. Reads commands, answers a line each: a number of steps (steps a second), "run" (the
whole run of a new net with 17 evaluations; seconds), "loss" (the mean of the last 20 steps), "accuracy" (on the test digits)."""
import gzip, sys, time
from collections import OrderedDict
import numpy as np

folder, sizes = sys.argv[1], [int(n) for n in sys.argv[2].split("-")]


def read(name, skip):
    with gzip.open(f"{folder}/{name}.gz") as f:
        return np.frombuffer(f.read(), np.uint8, offset=skip)


def images(name):
    return read(name, 16).reshape(-1, 784).astype(np.float32) / 255.0


def one_hot(labels):
    t = np.zeros((labels.size, 10))
    t[np.arange(labels.size), labels] = 1
    return t


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        dx = np.dot(dout, self.W.T)
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return dx


class ReLU:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        return dout


def softmax(x):
    x = x - np.max(x, axis=1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)


def new_net():
    layers = []
    for n, m in zip(sizes, sizes[1:]):
        layers += [Affine(np.random.randn(n, m) * np.sqrt(2 / n), np.zeros(m)), ReLU()]
    return layers[:-1]


layers = new_net()

x_train, t_train = images("train-images-idx3-ubyte"), one_hot(read("train-labels-idx1-ubyte", 8))
x_test, t_test = images("t10k-images-idx3-ubyte"), read("t10k-labels-idx1-ubyte", 8)


def predict(x):
    for layer in layers:
        x = layer.forward(x)
    return x


def step():
    mask = np.random.choice(x_train.shape[0], 100)
    x, t = x_train[mask], t_train[mask]
    y = softmax(predict(x))
    loss = -np.sum(t * np.log(y + 1e-7)) / 100
    dout = (y - t) / 100
    for layer in reversed(layers):
        dout = layer.backward(dout)
    for layer in layers:
        if isinstance(layer, Affine):
            layer.W -= 0.1 * layer.dW
            layer.b -= 0.1 * layer.db
    return loss


def accuracy(x, t):
    return np.mean(np.argmax(predict(x), axis=1) == t)


def whole_run():
    for i in range(10000):
        step()
        if i % 600 == 0:
            accuracy(x_train, np.argmax(t_train, axis=1)), accuracy(x_test, t_test)


print("ready", flush=True)
for line in sys.stdin:
    command, start = line.strip(), time.perf_counter()
    if command == "accuracy":
        answer = accuracy(x_test, t_test)
    elif command == "loss":
        answer = np.mean(losses[-20:])
    elif command == "run":
        layers = new_net()
        whole_run()
        answer = time.perf_counter() - start
    else:
        losses = [step() for i in range(int(command))]
        answer = int(command) / (time.perf_counter() - start)
    print(answer, flush=True)
