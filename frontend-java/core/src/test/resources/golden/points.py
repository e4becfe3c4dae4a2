"""Writes points.json beside it: python3 points.py

A net of 2-4-3 with tanh and softmax, and one of 2-4-1 with sigmoid, on ten points in float64: the mean loss, its gradients, one
point's way through the net and back, and the loss after a step of that point alone. Each gradient is the central difference of the
loss to eight digits, or the script stops.
"""
import json

import numpy as np

RATE = 0.3


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def probabilities(z):
    return softmax(z) if z.shape[1] > 1 else 1 / (1 + np.exp(-z))


def loss_of(y, labels):
    right = y[np.arange(len(y)), labels] if y.shape[1] > 1 else np.where(labels == 1, y[:, 0], 1 - y[:, 0])
    return -np.log(right).mean()


def forward(net, x):
    z1 = x @ net[0] + net[1]
    a1 = np.tanh(z1)
    z2 = a1 @ net[2] + net[3]
    return z1, a1, z2, probabilities(z2)


def loss(net, x, labels):
    return loss_of(forward(net, x)[3], labels)


def gradients(net, x, labels):
    _, a1, z2, y = forward(net, x)
    t = np.eye(y.shape[1])[labels] if y.shape[1] > 1 else labels[:, None]
    d2 = (y - t) / len(x)
    d1 = d2 @ net[2].T * (1 - a1 * a1)
    return [x.T @ d1, d1.sum(axis=0), a1.T @ d2, d2.sum(axis=0)], d1, d2, d2 @ net[2].T


def check(net, x, labels):
    for values, gradient in zip(net, gradients(net, x, labels)[0]):
        for place in np.ndindex(values.shape):
            kept, h = values[place], 1e-5
            values[place] = kept + h
            above = loss(net, x, labels)
            values[place] = kept - h
            below = loss(net, x, labels)
            values[place] = kept
            assert abs((above - below) / (2 * h) - gradient[place]) < 1e-8


def case(outputs, rng):
    net = [rng.normal(size=(2, 4)), rng.normal(size=4), rng.normal(size=(4, outputs)), rng.normal(size=outputs)]
    x = rng.uniform(-5, 5, size=(10, 2))
    labels = rng.integers(0, max(outputs, 2), size=10)
    check(net, x, labels)
    one, of_one = x[:1], labels[:1]
    z1, a1, z2, y = forward(net, one)
    own, d1, d2, da1 = gradients(net, one, of_one)
    after = [values - RATE * gradient for values, gradient in zip(net, own)]
    return {
        "weights": [values.ravel().tolist() for values in net],
        "x": x.tolist(),
        "labels": labels.tolist(),
        "loss": loss(net, x, labels),
        "gradients": [gradient.ravel().tolist() for gradient in gradients(net, x, labels)[0]],
        "point": {
            "loss": loss(net, one, of_one),
            "sums": [z1[0].tolist(), z2[0].tolist()],
            "values": [a1[0].tolist(), y[0].tolist()],
            "activationGradients": da1[0].tolist(),
            "sumGradients": [d1[0].tolist(), d2[0].tolist()],
            "gradients": [gradient.ravel().tolist() for gradient in own],
            "rate": RATE,
            "lossAfter": loss(after, one, of_one),
        },
    }


if __name__ == "__main__":
    rng = np.random.default_rng(21)
    with open("points.json", "w") as file:
        json.dump({"softmax": case(3, rng), "sigmoid": case(1, rng)}, file, indent=1)
        file.write("\n")
