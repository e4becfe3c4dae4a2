"""Writes convolution.json beside it: python3 convolution.py

Convolution and max pooling in float64, as their definitions say and nothing else: for each place of the window, one sum, or
the first of the largest numbers in the order of rows. Each gradient is the central difference of sum(forward * dout) to nine
digits, or the script stops.
"""
import json

import numpy as np


def windows(x, height, width, stride, pad, beyond):
    """Yields each place (row, column) with all samples' and channels' windows there: N, C, height, width."""
    padded = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)), constant_values=beyond)
    for row, top in enumerate(range(0, padded.shape[2] - height + 1, stride)):
        for column, left in enumerate(range(0, padded.shape[3] - width + 1, stride)):
            yield row, column, (slice(None), slice(None), slice(top, top + height), slice(left, left + width)), padded


def size(length, window, stride, pad):
    return len(range(0, length + 2 * pad - window + 1, stride))


def inner(padded, pad):
    return padded[:, :, pad:padded.shape[2] - pad, pad:padded.shape[3] - pad]


def convolution(x, w, b, stride, pad):
    filters, _, height, width = w.shape
    y = np.zeros((len(x), filters, size(x.shape[2], height, stride, pad), size(x.shape[3], width, stride, pad)))
    for row, column, at, padded in windows(x, height, width, stride, pad, 0.0):
        y[:, :, row, column] = np.einsum("nchw,mchw->nm", padded[at], w) + b
    return y


def convolution_gradients(x, w, b, stride, pad, dout):
    dw, dx = np.zeros_like(w), np.pad(np.zeros_like(x), ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    for row, column, at, padded in windows(x, w.shape[2], w.shape[3], stride, pad, 0.0):
        dw += np.einsum("nm,nchw->mchw", dout[:, :, row, column], padded[at])
        dx[at] += np.einsum("nm,mchw->nchw", dout[:, :, row, column], w)
    return {"x": inner(dx, pad), "W": dw, "b": dout.sum(axis=(0, 2, 3))}


def pooling(x, window, stride, pad):
    y = np.zeros(x.shape[:2] + (size(x.shape[2], window, stride, pad), size(x.shape[3], window, stride, pad)))
    for row, column, at, padded in windows(x, window, window, stride, pad, -np.inf):
        y[:, :, row, column] = padded[at].max(axis=(2, 3))
    return y


def pooling_gradient(x, window, stride, pad, dout):
    dx = np.pad(np.zeros_like(x), ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    for row, column, at, padded in windows(x, window, window, stride, pad, -np.inf):
        first = padded[at].reshape(x.shape[:2] + (-1,)).argmax(axis=2)
        winner = (np.arange(window * window) == first[:, :, None]).reshape(x.shape[:2] + (window, window))
        dx[at] += winner * dout[:, :, row, column][:, :, None, None]
    return {"x": inner(dx, pad)}


def check(loss, values, gradient, name):
    numerical, h = np.zeros_like(values), 1e-5
    for at in np.ndindex(values.shape):
        kept = values[at]
        values[at] = kept + h
        above = loss()
        values[at] = kept - h
        numerical[at] = (above - loss()) / (2 * h)
        values[at] = kept
    error = abs(numerical - gradient).max() / abs(numerical).max()
    assert error < 1e-9, (name, error)


def tensor(values):
    return {"shape": list(values.shape), "data": values.ravel().tolist()}


def case(name, layer, config, inputs, forward, dout, gradients):
    return {"name": name, "layer": layer, "config": config, "inputs": {key: tensor(v) for key, v in inputs.items()},
            "forward": tensor(forward), "dout": tensor(dout), "backward": {key: tensor(v) for key, v in gradients.items()}}


def convolution_case(rng, name, shape, filters, window, stride, pad):
    x, w, b = rng.normal(size=shape), rng.normal(size=(filters, shape[1]) + window), rng.normal(size=filters)
    y = convolution(x, w, b, stride, pad)
    dout = rng.normal(size=y.shape)
    gradients = convolution_gradients(x, w, b, stride, pad, dout)
    for key, values in {"x": x, "W": w, "b": b}.items():
        check(lambda: (convolution(x, w, b, stride, pad) * dout).sum(), values, gradients[key], name + " " + key)
    return case(name, "Convolution", {"stride": stride, "pad": pad}, {"x": x, "W": w, "b": b}, y, dout, gradients)


def pooling_case(rng, name, shape, window, stride, pad, ties=False):
    """With ties, all numbers are 0, 1 or 2: a difference has two sides there, so only the others are checked by one."""
    x = rng.integers(0, 3, size=shape).astype(float) if ties else rng.permutation(np.prod(shape)).reshape(shape) / 10 - 2
    y = pooling(x, window, stride, pad)
    dout = rng.normal(size=y.shape)
    gradients = pooling_gradient(x, window, stride, pad, dout)
    if not ties:
        check(lambda: (pooling(x, window, stride, pad) * dout).sum(), x, gradients["x"], name)
    return case(name, "MaxPooling", {"size": window, "stride": stride, "pad": pad}, {"x": x}, y, dout, gradients)


def write(path):
    rng = np.random.default_rng(7)
    cases = [
        convolution_case(rng, "conv-one-picture", (1, 1, 4, 4), 1, (3, 3), 1, 0),
        convolution_case(rng, "conv-odd-shapes", (2, 3, 7, 5), 2, (3, 2), 1, 0),
        convolution_case(rng, "conv-stride2-pad1-with-a-rest", (2, 2, 8, 6), 3, (3, 3), 2, 1),
        convolution_case(rng, "conv-stride3-leaves-pixels-out", (1, 2, 8, 7), 2, (2, 2), 3, 0),
        convolution_case(rng, "conv-as-large-as-the-picture", (3, 2, 3, 4), 4, (3, 4), 1, 0),
        convolution_case(rng, "conv-more-padding-than-window", (1, 1, 2, 3), 2, (2, 2), 1, 2),
        convolution_case(rng, "conv-wide-window", (2, 1, 5, 9), 2, (1, 5), 2, 1),
        pooling_case(rng, "pool-one-picture", (1, 1, 4, 4), 2, 2, 0),
        pooling_case(rng, "pool-overlapping-stride1", (2, 2, 5, 6), 3, 1, 0),
        pooling_case(rng, "pool-stride2-with-a-rest", (1, 3, 7, 5), 2, 2, 0),
        pooling_case(rng, "pool-pad1", (2, 1, 5, 5), 3, 2, 1),
        pooling_case(rng, "pool-stride3-leaves-pixels-out", (1, 2, 8, 8), 2, 3, 0),
        pooling_case(rng, "pool-ties", (2, 2, 6, 6), 2, 2, 0, ties=True),
        pooling_case(rng, "pool-ties-overlapping", (1, 2, 5, 5), 3, 1, 1, ties=True),
    ]
    negative = -1 - np.arange(9.0).reshape(1, 1, 3, 3)
    dout = np.arange(1.0, 10.0).reshape(1, 1, 3, 3)
    cases.append(case("pool-padding-never-wins", "MaxPooling", {"size": 3, "stride": 1, "pad": 1}, {"x": negative},
                      pooling(negative, 3, 1, 1), dout, pooling_gradient(negative, 3, 1, 1, dout)))
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"cases": cases}, file)
        file.write("\n")


if __name__ == "__main__":
    write("convolution.json")
