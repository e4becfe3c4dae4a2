package backprop.program;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;

/** The layers of the book as NumPy classes: forward and backward, one below the other. */
final class NumpyLayers {
    private static final String AFFINE = """
        class Affine:
            # «affine-all»
            def __init__(self, inputs, outputs, deviation):
                W = deviation * rng.standard_normal((inputs, outputs))
                self.values = {"W": W, "b": np.zeros(outputs)}

            def forward(self, x, training):
                self.x = x
                return x @ self.values["W"] + self.values["b"]

            def backward(self, dout):
                self.gradients = {"W": self.x.T @ dout, "b": dout.sum(axis=0)}
                return dout @ self.values["W"].T


        """;
    private static final String CONVOLUTION = """
        class Convolution:
            # «convolution-all»
            def __init__(self, filters, channels, size, stride, padding, deviation):
                W = deviation * rng.standard_normal((filters, channels, size, size))
                self.values = {"W": W, "b": np.zeros(filters)}
                self.window = size, stride, padding

            def forward(self, x, training):
                self.shape = x.shape
                self.seen = windows(x, *self.window)
                y = np.tensordot(self.seen, self.values["W"], ((1, 4, 5), (1, 2, 3)))
                return y.transpose(0, 3, 1, 2) + self.values["b"][:, None, None]

            def backward(self, dout):
                # «places»
                W = np.tensordot(dout, self.seen, ((0, 2, 3), (0, 2, 3)))
                self.gradients = {"W": W, "b": dout.sum(axis=(0, 2, 3))}
                to_windows = np.tensordot(dout, self.values["W"], ((1,), (0,)))
                return gathered(to_windows.transpose(0, 3, 1, 2, 4, 5), self.shape, *self.window)


        """;
    private static final String GATHERED = """
        def gathered(dwindows, shape, size, stride, padding):
            # «gathered»
            n, channels, height, width = shape
            dx = np.zeros((n, channels, height + 2 * padding, width + 2 * padding))
            rows, columns = dwindows.shape[2:4]
            for i in range(size):
                for j in range(size):
                    ends = i + stride * rows, j + stride * columns
                    dx[:, :, i : ends[0] : stride, j : ends[1] : stride] += dwindows[..., i, j]
            return dx[:, :, padding : padding + height, padding : padding + width]


        """;
    private static final String POOLING = """
        class Pooling:
            # «pooling»
            values = {}

            def __init__(self, size, stride, padding):
                self.window = size, stride, padding

            def forward(self, x, training):
                self.shape = x.shape
                seen = windows(x, *self.window, around=-np.inf)
                self.places = seen.shape
                seen = seen.reshape(*seen.shape[:4], -1)
                self.largest = seen.argmax(axis=-1)[..., None]
                return np.take_along_axis(seen, self.largest, axis=-1)[..., 0]

            def backward(self, dout):
                # «largest»
                dwindows = np.zeros((*dout.shape, self.window[0] ** 2))
                np.put_along_axis(dwindows, self.largest, dout[..., None], axis=-1)
                return gathered(dwindows.reshape(self.places), self.shape, *self.window)


        """;
    private static final String AVERAGE = """
        class GlobalAverage:
            # «average»
            values = {}

            def forward(self, x, training):
                self.shape = x.shape
                return x.mean(axis=(2, 3))

            def backward(self, dout):
                height, width = self.shape[2:]
                return np.broadcast_to(dout[:, :, None, None] / (height * width), self.shape)


        """;
    private static final String RESHAPE = """
        class Reshape:
            # «reshape»
            values = {}

            def __init__(self, *shape):
                self.shape = shape

            def forward(self, x, training):
                self.before = x.shape
                return x.reshape(len(x), *self.shape)

            def backward(self, dout):
                return dout.reshape(self.before)


        """;
    private static final String RELU = """
        class Relu:
            # «relu»
            values = {}

            def forward(self, x, training):
                self.positive = x > 0
                return x * self.positive

            def backward(self, dout):
                return dout * self.positive


        """;
    private static final String SIGMOID = """
        class Sigmoid:
            # «sigmoid»
            values = {}

            def forward(self, x, training):
                self.y = 1 / (1 + np.exp(-x))
                return self.y

            def backward(self, dout):
                return dout * self.y * (1 - self.y)


        """;
    private static final String TANH = """
        class Tanh:
            # «tanh»
            values = {}

            def forward(self, x, training):
                self.y = np.tanh(x)
                return self.y

            def backward(self, dout):
                return dout * (1 - self.y**2)


        """;
    private static final String NORMALIZATION = """
        class BatchNormalization:
            # «normalization-all»
            def __init__(self, channels, axes):
                shape = (1, channels) + (1,) * (len(axes) - 1)
                self.axes = axes
                self.values = {"gamma": np.ones(shape), "beta": np.zeros(shape)}
                self.mean, self.variance = np.zeros(shape), np.ones(shape)

            def forward(self, x, training):
                mean, variance = self.mean, self.variance
                if training:
                    mean, variance = x.mean(self.axes, keepdims=True), x.var(self.axes, keepdims=True)
                    # «running»
                    self.mean = 0.9 * self.mean + 0.1 * mean
                    self.variance = 0.9 * self.variance + 0.1 * variance
                self.deviation = np.sqrt(variance + 1e-5)
                self.normalized = (x - mean) / self.deviation
                return self.values["gamma"] * self.normalized + self.values["beta"]

            def backward(self, dout):
                beta = dout.sum(self.axes, keepdims=True)
                gamma = (dout * self.normalized).sum(self.axes, keepdims=True)
                self.gradients = {"gamma": gamma, "beta": beta}
                n = dout.size / beta.size
                # «statistics»
                dx = dout - beta / n - self.normalized * gamma / n
                return self.values["gamma"] / self.deviation * dx


        """;
    private static final String DROPOUT = """
        class Dropout:
            # «dropout-all»
            values = {}

            def __init__(self, ratio):
                self.ratio = ratio

            def forward(self, x, training):
                self.kept = np.ones(x.shape)
                if training:
                    self.kept = (rng.random(x.shape) >= self.ratio) / (1 - self.ratio)
                return x * self.kept

            def backward(self, dout):
                return dout * self.kept


        """;

    private NumpyLayers() {}

    /** Those that the net has. */
    static void add(Code code, LayerKinds kinds) {
        code.addIf(kinds.hasWindows(), NumpyScores.WINDOWS)
                .addIf(kinds.hasWindows(), GATHERED)
                .addIf(kinds.has(LayerPlan.Convolution.class), CONVOLUTION)
                .addIf(kinds.has(LayerPlan.MaxPooling.class), POOLING)
                .addIf(kinds.has(LayerPlan.GlobalAverage.class), AVERAGE)
                .addIf(kinds.net().usesPictures(), RESHAPE)
                .addIf(kinds.has(LayerPlan.Affine.class), AFFINE)
                .addIf(kinds.has(Activation.RELU), RELU)
                .addIf(kinds.has(Activation.SIGMOID), SIGMOID)
                .addIf(kinds.has(Activation.TANH), TANH)
                .addIf(kinds.normalizes(), NORMALIZATION)
                .addIf(kinds.has(LayerPlan.Dropout.class), DROPOUT);
    }
}
