package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.List;
import java.util.Map;

/** What the training loop imports while it is checked: few data, and a net that notes down how it is used. */
final class TrainingModules {
    static final int STEPS = 6;
    /** Forward passes and accuracies; a loop whose lines are still to be written comes to no other end. */
    private static final int READINGS = 1000;

    /** Image i is full of the number i, and shows the digit 7i modulo 10. */
    private static final String DATA = """
            import numpy as np

            def images(first, count):
                return np.ones((count, 784)) * (np.arange(count) + first).reshape(-1, 1)

            def labels(first, count, one_hot_label):
                digits = (np.arange(count) + first) * 7 % 10
                return np.eye(10)[digits] if one_hot_label else digits

            def load_mnist(normalize=True, flatten=True, one_hot_label=False):
                train = images(0, 300), labels(0, 300, one_hot_label)
                test = images(300, 50), labels(300, 50, one_hot_label)
                return train, test
            """;

    /** The arrays are those that the layers would hold: whoever puts others into params does not reach them. */
    private static final String NET = """
            import numpy as np

            class Enough(Exception):
                pass

            class TwoLayerNet:
                steps = []
                readings = 0
                latest = None

                def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
                    TwoLayerNet.latest = self
                    self.arrays = {
                        'W1': np.array([[0.5, -1.5], [2.0, 0.25]]), 'b1': np.array([1.0, -2.0]),
                        'W2': np.array([[-0.75, 3.0], [0.5, 1.25]]), 'b2': np.array([0.25, 1.5])}
                    self.params = {}
                    for key in self.arrays:
                        self.params[key] = self.arrays[key]

                def gradient(self, x, t):
                    self.note(x, t)
                    grads = {}
                    for key in self.arrays:
                        grads[key] = 0.3 * self.arrays[key] + 0.1 * len(self.steps)
                    return grads

                def numerical_gradient(self, x, t):
                    return self.gradient(x, t)

                def note(self, x, t):
                    digits = np.argmax(t, axis=1) if t.ndim == 2 else t
                    self.steps.append((x[:, 0].copy(), digits, self.weights()))
                    if len(self.steps) > %d:
                        raise Enough()

                def weights(self):
                    return [self.arrays[key].copy() for key in ('W1', 'b1', 'W2', 'b2')]

                def read(self, answer):
                    TwoLayerNet.readings += 1
                    if self.readings > %d:
                        raise Enough()
                    return answer

                def predict(self, x):
                    return self.read(np.zeros((x.shape[0], 10)))

                def loss(self, x, t):
                    return self.read(1.0)

                def accuracy(self, x, t):
                    return self.read(0.5)
            """.formatted(STEPS, READINGS);

    private static final String ENOUGH = """
            class Enough(Exception):
                pass

            def load_mnist(*args, **kwargs):
                raise Enough()

            class TwoLayerNet:
                def __init__(self, *args, **kwargs):
                    raise Enough()
            """;

    private TrainingModules() {}

    static int digit(int image) {
        return image * 7 % 10;
    }

    /** Of a weight, in a step counted from 1. */
    static double gradient(double weight, int step) {
        return 0.3 * weight + 0.1 * step;
    }

    /** W1, b1, W2, b2 at first. */
    static List<Tensor> weights() {
        return List.of(
                Tensor.matrix(new double[][] {{0.5, -1.5}, {2, 0.25}}),
                Tensor.vector(new double[][] {{1, -2}}),
                Tensor.matrix(new double[][] {{-0.75, 3}, {0.5, 1.25}}),
                Tensor.vector(new double[][] {{0.25, 1.5}}));
    }

    /** By the names that the notebook and the book have for them. */
    static Map<String, String> all() {
        return named(DATA, NET);
    }

    /** With these a program is over where it begins to train: a layer may stand above the notebook's last cell. */
    static Map<String, String> withoutData() {
        return named(ENOUGH, ENOUGH);
    }

    private static Map<String, String> named(String data, String net) {
        return Map.of("minist", data, "mnist", data, "TwoLayerNet", net, "two_layer_net", net);
    }
}
