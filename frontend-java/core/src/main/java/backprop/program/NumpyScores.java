package backprop.program;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import java.util.List;

/** Reads digits with a net's weights, in NumPy: a line or two for each layer. */
final class NumpyScores implements LayerPlan.Visitor<String> {
    private static final String START = """
        # «scores|%»
        # «run|python net.py % t10k-images-idx3-ubyte»
        import gzip
        import json
        import os
        import sys

        import numpy as np


        def load(path):
            # «load»
            with open(path, "rb") as file:
                data = file.read()
            start = 8 + int.from_bytes(data[:8], "little")
            net = {}
            for name, tensor in json.loads(data[8:start]).items():
                if name != "__metadata__":
                    begin, end = tensor["data_offsets"]
                    numbers = np.frombuffer(data[start + begin : start + end], "<f4")
                    net[name] = numbers.reshape(tensor["shape"]).astype(float)
            return net


        """;
    private static final String IMAGES = DigitSource.pythonReader("images(path)", "images", """
                return np.frombuffer(file.read(), np.uint8, offset=16).reshape(-1, 784) / 255
        """);
    static final String WINDOWS = """
        def windows(x, size, stride, padding, around=0.0):
            # «windows»
            sides = (padding, padding)
            x = np.pad(x, ((0, 0), (0, 0), sides, sides), constant_values=around)
            view = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(2, 3))
            return view[:, :, ::stride, ::stride]


        """;
    /** Behind the layers, and what makes probabilities of their scores. */
    static final String SOFTMAX = """
            return x


        def softmax(scores):
            # «softmax»
            e = np.exp(scores - scores.max(axis=1, keepdims=True))
            return e / e.sum(axis=1, keepdims=True)


        """;

    private static final String END = """
        if __name__ == "__main__":
            weights, digits = sys.argv[1:]
            probabilities = softmax(scores(images(digits)[:10], load(weights)))
            for row in probabilities:
                # «answer»
                print(row.argmax(), row.round(3))
        """;

    private final LayerKinds kinds;
    private LayerShape layer;
    private boolean isPicture;

    private NumpyScores(LayerKinds kinds) {
        this.kinds = kinds;
        isPicture = kinds.net().usesPictures();
    }

    static String program(Architecture net, String weights, Words words) {
        LayerKinds kinds = new LayerKinds(net);
        Code code = new Code(words)
                .add(Code.fill(START, net.text(), weights))
                .add(IMAGES)
                .addIf(kinds.hasWindows(), WINDOWS)
                .add("def scores(x, net):\n    # «rows|" + net.inputs() + "»\n");
        code.add(new NumpyScores(kinds).forward());
        return code.add(SOFTMAX).add(END).toString();
    }

    private String forward() {
        StringBuilder lines = new StringBuilder();
        var x = kinds.net().input();
        if (isPicture)
            lines.append(line(Code.fill("x = x.reshape(-1, %, %, %)", x.channels(), x.height(), x.width()), "picture"));
        List<LayerShape> layers = kinds.net().layerShapes();
        for (int i = 0; i < layers.size(); i++) {
            layer = layers.get(i);
            if (i == kinds.flattenedBefore()) {
                isPicture = false;
                lines.append(line("x = x.reshape(len(x), -1)", "flatten"));
            }
            lines.append(layer.plan().accept(this));
        }
        return lines.toString();
    }

    /** @param key of the comment above it */
    static String line(String code, String key) {
        return "    # «" + key + "»\n    " + code + "\n";
    }

    private String name(String tensor) {
        return "net[\"" + tensor + layer.number() + "\"]";
    }

    /** Each channel's, beside pictures. */
    private String channels(String tensor) {
        return name(tensor) + (isPicture ? "[:, None, None]" : "");
    }

    @Override
    public String affine(LayerPlan.Affine plan) {
        return line("x = x @ " + name("W") + " + " + name("b"), "affine|" + layer.inputs() + "|" + plan.units());
    }

    @Override
    public String convolution(LayerPlan.Convolution plan) {
        String seen = Code.fill("windows(x, %, %, %)", plan.size(), plan.stride(), plan.padding());
        return line(
                        "x = np.tensordot(" + seen + ", " + name("W") + ", ((1, 4, 5), (1, 2, 3)))",
                        "convolution|" + plan.filters())
                + "    x = x.transpose(0, 3, 1, 2) + " + channels("b") + "\n";
    }

    @Override
    public String maxPooling(LayerPlan.MaxPooling plan) {
        String seen = Code.fill("windows(x, %, %, %, -np.inf)", plan.size(), plan.stride(), plan.padding());
        return line("x = " + seen + ".max(axis=(4, 5))", "pooling");
    }

    @Override
    public String globalAverage(LayerPlan.GlobalAverage plan) {
        isPicture = false;
        return line("x = x.mean(axis=(2, 3))", "average");
    }

    @Override
    public String activation(Activation plan) {
        return activationLine(plan);
    }

    static String activationLine(Activation plan) {
        String code =
                switch (plan) {
                    case RELU -> "np.maximum(x, 0)";
                    case SIGMOID -> "1 / (1 + np.exp(-x))";
                    case TANH -> "np.tanh(x)";
                };
        return line("x = " + code, plan.key());
    }

    @Override
    public String batchNormalization(LayerPlan.BatchNormalization plan) {
        return line(
                        "x = (x - " + channels("mean") + ") / np.sqrt(" + channels("variance") + " + 1e-5)",
                        "normalization")
                + "    x = " + channels("gamma") + " * x + " + channels("beta") + "\n";
    }

    @Override
    public String dropout(LayerPlan.Dropout plan) {
        return "    # «dropout»\n";
    }
}
