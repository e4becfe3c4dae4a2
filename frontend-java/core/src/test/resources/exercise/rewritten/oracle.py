"""What NumPy says of a program: whether it gives what the solution gives, called as in the exercise."""
import contextlib
import io
import signal
import types

import numpy as np

SHAPES = [(3, 3, 3), (1, 4, 2), (5, 2, 3)]


class Stop(BaseException):
    pass


def modules():
    """A net that notes what it is given, and some data, for the training loop."""
    def load_mnist(normalize=True, flatten=True, one_hot_label=False):
        def part(first, count):
            x = np.zeros((count, 784)) + np.arange(first, first + count)[:, None]
            digits = np.arange(first, first + count) * 7 % 10
            return x, np.eye(10)[digits] if one_hot_label else digits
        return part(0, 300), part(300, 50)

    class Net:
        latest = None

        def __init__(self, *args, **kwargs):
            Net.latest = self
            self.arrays = {"W1": np.array([[0.5, -1.5], [2.0, 0.25]]), "b1": np.array([1.0, -2.0]),
                           "W2": np.array([[-0.75, 3.0], [0.5, 1.25]]), "b2": np.array([0.25, 1.5])}
            self.params, self.steps = dict(self.arrays), []

        def gradient(self, x, t):
            digits = np.argmax(t, axis=1) if t.ndim == 2 else t
            self.steps.append((x[:, 0].copy(), digits, [a.copy() for a in self.arrays.values()]))
            if len(self.steps) > 6:
                raise Stop()
            return {k: 0.3 * a + 0.1 * len(self.steps) for k, a in self.arrays.items()}

        numerical_gradient = gradient
        def predict(self, x): return np.zeros((len(x), 10))
        def loss(self, x, t): return 1.0
        def accuracy(self, x, t): return 0.5
    return load_mnist, Net


def started(source):
    scope = {"np": np, "__name__": "student"}
    exec(compile(source, "program", "exec"), scope)
    return scope


def close(a, b, rtol=1e-5):
    if isinstance(b, tuple):
        return isinstance(a, (tuple, list)) and len(a) == len(b) and all(close(x, y, rtol) for x, y in zip(a, b))
    if a is None or isinstance(a, (str, dict, tuple)):
        return False
    a, b = np.asarray(a), np.asarray(b)
    if a.dtype == object or a.shape != b.shape:
        return False
    return bool(np.allclose(a.astype(float), b.astype(float), rtol=rtol, atol=rtol * 1e-2 * (1 + np.abs(b).max(initial=0))))


def layer(ours, theirs, name, make, inputs, dout, attributes=(), rtol=1e-5, spread=1.0):
    for seed, (n, d, m) in enumerate(SHAPES if name != "BatchNormalization" else [(3, 3, 3), (5, 4, 4)]):
        rng = np.random.default_rng(seed)
        parameters = make(rng, d, m)
        pairs = [(scope[name](*[p.copy() for p in parameters]), side) for scope, side in ((ours, 0), (theirs, 1))]
        for call in range(4):
            x, up = inputs(rng, n, d), dout(rng, n, d, m)
            found = []
            for each, side in pairs:
                args, g = [np.copy(v) if isinstance(v, np.ndarray) else v for v in x], np.copy(up) if isinstance(up, np.ndarray) else up
                kept = []
                if call != 1:
                    kept.append(each.forward(*args))
                    kept[0] = np.copy(kept[0])
                other = ours[name](*parameters) if side == 0 else theirs[name](*[p.copy() for p in parameters])
                if call == 3:
                    z = [v * 0.5 for v in x]
                    other.forward(*z), other.backward(g * 2)
                kept.append(each.backward(g))
                kept += [np.copy(getattr(each, a)) for a in attributes]
                kept += [v for v in args] + [g]
                found.append(tuple(kept))
            if not close(found[1], found[0], rtol):
                return False
    return True


def sizes(rng, *shape):
    return rng.normal(size=shape) * 10 ** rng.uniform(-1, 1.5, size=shape)


def onehot(rng, n, d):
    return np.eye(d)[rng.integers(d, size=n)]


def with_zeros(rng, n, d):
    x = sizes(rng, n, d)
    x.reshape(-1)[::3] = 0
    return [x]


def net(ours, theirs):
    for n, (i, h, o) in [(3, (3, 3, 3)), (3, (4, 5, 2)), (1, (4, 5, 2))]:
        rng = np.random.default_rng(n + h)
        nets = [scope["TwoLayerNet"](i, h, o) for scope in (ours, theirs)]
        for _ in range(3):
            weights = {"W1": rng.normal(size=(i, h)), "b1": rng.normal(size=h), "W2": rng.normal(size=(h, o)), "b2": rng.normal(size=o)}
            x, t = rng.normal(size=(n, i)) * 1.5, onehot(rng, n, o)
            found = []
            for each in nets:
                for key, w in weights.items():
                    each.params[key][...] = w * 0.5
                xs, ts = x.copy(), t.copy()
                g = each.gradient(xs, ts)
                found.append(tuple(np.copy(g[k]) for k in weights) + (xs, ts) + tuple(np.copy(each.params[k]) for k in weights))
            if not close(found[1], found[0], 1e-4):
                return False
    return True


def optimizers(ours, theirs):
    for name, args in (("Momentum", (0.1, 0.8)), ("Adam", (0.1, 0.9, 0.999))):
        rng = np.random.default_rng(1)
        start = {"W": rng.normal(size=(2, 3)), "b": rng.normal(size=3)}
        both = [(scope[name](*args), {k: v.copy() for k, v in start.items()}) for scope in (ours, theirs)]
        for _ in range(4):
            g = {k: rng.normal(size=v.shape) * 2 for k, v in start.items()}
            found = []
            for each, params in both:
                grads = {k: v.copy() for k, v in g.items()}
                each.update(params, grads)
                found.append(tuple(np.copy(params[k]) for k in start) + tuple(grads[k] for k in start))
            if not close(found[1], found[0], 1e-4):
                return False
    return True


def dropout(ours, theirs):
    rng = np.random.default_rng(3)
    x, masks = sizes(rng, 20, 50), []
    each = theirs["Dropout"](0.3)
    for _ in range(2):
        dout, xs = sizes(rng, 20, 50), x.copy()
        g = dout.copy()
        out = each.forward(xs)
        kept = np.asarray(out) != 0
        inverted = close(out, x * kept / 0.7)
        if not (inverted or close(out, x * kept)) or abs(1 - kept.mean() - 0.3) > 0.06:
            return False
        if not close(each.backward(g), dout * kept / (0.7 if inverted else 1)) or not close((xs, g), (x, dout)):
            return False
        masks.append(kept)
    return abs(np.mean(masks[0] != masks[1]) - 0.42) < 0.08 and close(each.forward(x.copy(), False), x if inverted else 0.7 * x)


def training(scope, Net):
    each = Net.latest
    if each is None or not each.steps:
        return False
    weights = [np.array([[0.5, -1.5], [2.0, 0.25]]), np.array([1.0, -2.0]), np.array([[-0.75, 3.0], [0.5, 1.25]]), np.array([0.25, 1.5])]
    rate, steps = scope.get("learning_rate", 0.1), each.steps[:7]
    for k, (images, digits, now) in enumerate(steps):
        if len(images) != len(digits) or not np.array_equal(images.astype(int) * 7 % 10, digits) or not close(tuple(now), tuple(weights)):
            return False
        weights = [w - rate * (0.3 * w + 0.1 * (k + 1)) for w in weights]
    last = [a for a in each.arrays.values()] if len(each.steps) < 7 else None
    different = len(steps) < 2 or any(not np.array_equal(s[0], steps[0][0]) for s in steps[1:6])
    return different and (last is None or close(tuple(last), tuple(weights)))


def pictures(ours, theirs, name, windows, attributes):
    """Layers on pictures; windows: channels, height, width, filters, window's height and width, stride, padding."""
    for seed, (c, h, w, filters, fh, fw, stride, pad) in enumerate(windows):
        rng = np.random.default_rng(seed)
        parameters = [sizes(rng, filters, c, fh, fw), sizes(rng, filters)] if filters else []
        settings = [stride, pad] if filters else [fh, fw, stride]
        layers = [scope[name](*[p.copy() for p in parameters], *settings) for scope in (ours, theirs)]
        for call in range(4):
            n = (3, 3, 3, 2)[call]
            if call != 1:
                x = sizes(rng, n, c, h, w)
            found, up = [], None
            for each in layers:
                given = x.copy()
                out = each.forward(given) if call != 1 else None
                if up is None:
                    up = sizes(rng, n, filters or c, (h + 2 * pad - fh) // stride + 1, (w + 2 * pad - fw) // stride + 1)
                g = up.copy()
                kept = [np.copy(out)] if call != 1 else []
                kept.append(each.backward(g))
                kept += [np.copy(getattr(each, a)) for a in attributes] + [given, g]
                found.append(tuple(kept))
            if not close(found[1], found[0]):
                return False
    return True


def pooling(ours, theirs):
    """The largest of each window; of equals one, or each its share."""
    name = "MaxPooling" if "MaxPooling" in theirs else "Pooling"
    theirs["MaxPooling"] = theirs[name]
    if not pictures(ours, theirs, "MaxPooling", [(2, 4, 4, 0, 2, 2, 2, 0), (2, 5, 4, 0, 3, 2, 2, 0)], ()):
        return False
    x = np.maximum(0, np.random.default_rng(9).normal(size=(2, 2, 4, 4)))
    dout = np.random.default_rng(8).normal(size=(2, 2, 2, 2))
    layer = theirs["MaxPooling"](2, 2, 2)
    out = np.asarray(layer.forward(x.copy()))
    dx = np.asarray(layer.backward(dout.copy()))
    window = lambda a: a.reshape(2, 2, 2, 2, 2, 2).transpose(0, 1, 2, 4, 3, 5).reshape(2, 2, 2, 2, 4)
    share = window(dx) / dout[..., None]
    equals = window(x) == out[..., None]
    one = (np.isclose(share, 0) | np.isclose(share, 1)).all()
    even = np.allclose(share, equals / equals.sum(axis=-1, keepdims=True))
    return bool(np.allclose(share.sum(axis=-1), 1) and np.allclose(share * ~equals, 0) and (one or even))


def agrees(exercise, solution, source):
    ours, theirs = started(solution), started(source)
    scalars, none = (lambda k: lambda rng, n, d: [float(v) for v in sizes(rng, k)]), lambda rng, d, m: []
    scalar, matrix = lambda rng, n, d, m: float(sizes(rng)), lambda rng, n, d, m: sizes(rng, n, d)
    wb, wide = lambda rng, d, m: [sizes(rng, d, m), sizes(rng, m)], lambda rng, n, d, m: sizes(rng, n, m)
    if exercise in ("mul", "add"):
        return layer(ours, theirs, exercise.capitalize() + "Layer", none, scalars(2), scalar)
    if exercise == "reuse":
        return layer(ours, theirs, "Twice", none, scalars(1), scalar) and layer(ours, theirs, "Shared", none, scalars(2), scalar)
    if exercise == "relu":
        return layer(ours, theirs, "ReLU", none, with_zeros, matrix)
    if exercise == "sigmoid":
        return layer(ours, theirs, "Sigmoid", none, lambda rng, n, d: [rng.normal(size=(n, d)) * 2], matrix)
    if exercise == "affine-batch":
        return layer(ours, theirs, "Affine", wb, lambda rng, n, d: [sizes(rng, n, d)], wide, ("dW", "db"))
    if exercise == "affine":
        global SHAPES
        every, SHAPES = SHAPES, [(1, 3, 3), (1, 4, 2), (1, 2, 5)]
        try:
            return layer(ours, theirs, "Affine", wb, lambda rng, n, d: [sizes(rng, n, d)], wide, ("dW", "db"))
        finally:
            SHAPES = every
    if exercise == "softmax":
        rng = np.random.default_rng(2)
        given = [rng.normal(size=s) * 2 + c for s, c in [((3, 3), 0), ((1, 4), 0), ((3, 2), 0), ((2, 5), 1000), ((2, 3), -1000)]]
        given.append(np.array([[-400.0, 10, 400, -5], [-500, 300, 0, 250]]))
        copies = [x.copy() for x in given]
        return all(close(theirs["softmax"](c), ours["softmax"](x.copy())) and close(c, x) for x, c in zip(given, copies))
    if exercise == "softmax-with-loss":
        inputs = lambda rng, n, d: [rng.normal(size=(n, d)) * 1.5, onehot(rng, n, d)]
        return layer(ours, theirs, "SoftmaxWithLoss", none, inputs, lambda rng, n, d, m: 1.0, rtol=5e-5)
    if exercise == "two-layer-net":
        return net(ours, theirs)
    if exercise == "numerical-gradient":
        for x in (np.array([[1.5, 0, -2.0], [0.3, 0.7, -1.1]]),):
            for f in (lambda x: np.sum(x ** 2), lambda x: np.sum(x) ** 2 + np.sum(x ** 3)):
                c = x.copy()
                if not close(theirs["numerical_gradient"](f, c), ours["numerical_gradient"](f, x.copy()), 1e-5) or not close(c, x, 1e-7):
                    return False
        return True
    if exercise == "optimizers":
        return optimizers(ours, theirs)
    if exercise == "dropout":
        return dropout(ours, theirs)
    if exercise == "convolution":
        windows = [(1, 3, 3, 4, 2, 2, 1, 0), (2, 6, 5, 3, 3, 2, 2, 1), (2, 4, 3, 2, 3, 3, 1, 1)]
        return pictures(ours, theirs, "Convolution", windows, ("dW", "db"))
    if exercise == "pooling":
        return pooling(ours, theirs)
    gamma = lambda rng, d, m: [sizes(rng, d), sizes(rng, d)]
    return layer(ours, theirs, "BatchNormalization", gamma, lambda rng, n, d: [rng.normal(size=(n, d)) * 300],
                 lambda rng, n, d, m: rng.normal(size=(n, d)) * 3, ("dgamma", "dbeta"), 1e-5)


def is_right(exercise, solution, source):
    """Whether it is; what raises, or does not end within two seconds, is not."""
    import sys
    def stop(*args):
        raise TimeoutError()
    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 2)
    try:
        with contextlib.redirect_stdout(io.StringIO()), np.errstate(all="ignore"):
            np.random.seed(5)
            if exercise != "training":
                return agrees(exercise, solution, source)
            load_mnist, Net = modules()
            for path in ("NeuralNetwork.Datasets.minist", "NeuralNetwork.BackwardPropagation.TwoLayerNet", "dataset.mnist", "two_layer_net"):
                module = types.ModuleType(path)
                module.load_mnist, module.TwoLayerNet = load_mnist, Net
                sys.modules[path] = module
                for i in range(path.count(".")):
                    sys.modules.setdefault(path.rsplit(".", i + 1)[0], types.ModuleType("package"))
            scope = {"__name__": "__main__"}
            try:
                exec(compile(source, "program", "exec"), scope)
            except Stop:
                pass
            return training(scope, Net)
    except Exception:
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
