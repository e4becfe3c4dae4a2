package backprop.program;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.nn.architecture.TensorSpec;
import backprop.tensor.Shape;
import java.util.stream.Collectors;

/** Reads digits with a net's weights, in Java alone: a method for each kind of layer. */
final class JavaScores implements LayerPlan.Visitor<String> {
    private static final String START = """
        // «scores|%»
        // «run|java Net.java % t10k-images-idx3-ubyte»
        import java.io.ByteArrayInputStream;
        import java.io.IOException;
        import java.nio.ByteBuffer;
        import java.nio.ByteOrder;
        import java.nio.file.Files;
        import java.nio.file.Path;
        import java.util.Arrays;
        import java.util.zip.GZIPInputStream;

        public class Net {
        """;
    private static final String LOAD = """

            // «load-order»
            static void load(String name) throws IOException {
                ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(Path.of(name))).order(ByteOrder.LITTLE_ENDIAN);
                file.position(8 + (int) file.getLong(0));
                for (float[] tensor : ALL) {
                    for (int i = 0; i < tensor.length; i++) tensor[i] = file.getFloat();
                }
            }
        """;
    private static final String AFFINE = """

            // «affine-all»
            static double[] affine(double[] x, float[] w, float[] b) {
                double[] y = new double[b.length];
                for (int j = 0; j < y.length; j++) {
                    y[j] = b[j];
                    for (int i = 0; i < x.length; i++) y[j] += x[i] * w[i * y.length + j];
                }
                return y;
            }
        """;
    private static final String WINDOW = """

            // «steps»
            static int steps(int length, int size, int stride, int padding) {
                return (length + 2 * padding - size) / stride + 1;
            }
        """;
    private static final String CONVOLUTION = """

            // «convolution-all»
            static double[] convolution(double[] x, int channels, int height, int width, float[] w, float[] b,
                    int size, int stride, int padding) {
                int rows = steps(height, size, stride, padding), columns = steps(width, size, stride, padding);
                double[] y = new double[b.length * rows * columns];
                for (int at = 0; at < y.length; at++) {
                    int filter = at / (rows * columns), row = at / columns % rows, column = at % columns;
                    y[at] = b[filter];
                    for (int k = 0; k < channels * size * size; k++) {
                        int channel = k / (size * size);
                        int i = row * stride - padding + k / size % size, j = column * stride - padding + k % size;
                        if (i < 0 || i >= height || j < 0 || j >= width) continue;
                        y[at] += w[filter * channels * size * size + k] * x[(channel * height + i) * width + j];
                    }
                }
                return y;
            }
        """;
    private static final String POOLING = """

            // «pooling»
            static double[] pooling(double[] x, int channels, int height, int width, int size, int stride, int padding) {
                int rows = steps(height, size, stride, padding), columns = steps(width, size, stride, padding);
                double[] y = new double[channels * rows * columns];
                for (int at = 0; at < y.length; at++) {
                    int channel = at / (rows * columns), row = at / columns % rows, column = at % columns;
                    y[at] = Double.NEGATIVE_INFINITY;
                    for (int k = 0; k < size * size; k++) {
                        int i = row * stride - padding + k / size, j = column * stride - padding + k % size;
                        if (i < 0 || i >= height || j < 0 || j >= width) continue;
                        y[at] = Math.max(y[at], x[(channel * height + i) * width + j]);
                    }
                }
                return y;
            }
        """;
    private static final String AVERAGE = """

            // «average»
            static double[] average(double[] x, int channels) {
                double[] y = new double[channels];
                for (int i = 0; i < x.length; i++) y[i / (x.length / channels)] += x[i] / (x.length / channels);
                return y;
            }
        """;
    private static final String NORMALIZATION = """

            // «normalization»
            static double[] normalize(double[] x, float[] gamma, float[] beta, float[] mean, float[] variance) {
                double[] y = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                    int c = i / (x.length / gamma.length);
                    y[i] = gamma[c] * (x[i] - mean[c]) / Math.sqrt(variance[c] + 1e-5) + beta[c];
                }
                return y;
            }
        """;
    private static final String END = """

            // «softmax»
            static double[] softmax(double[] scores) {
                double largest = Arrays.stream(scores).max().getAsDouble();
                double[] e = Arrays.stream(scores).map(score -> Math.exp(score - largest)).toArray();
                double sum = Arrays.stream(e).sum();
                return Arrays.stream(e).map(value -> value / sum).toArray();
            }

            public static void main(String[] args) throws IOException {
                load(args[0]);
                double[][] digits = images(args[1]);
                for (int n = 0; n < Math.min(10, digits.length); n++) {
                    double[] probabilities = softmax(scores(digits[n]));
                    int answer = 0; // «answer»
                    for (int i = 0; i < probabilities.length; i++) {
                        if (probabilities[i] > probabilities[answer]) answer = i;
                    }
                    System.out.println(answer + " " + Arrays.toString(probabilities));
                }
            }
        }
        """;

    private LayerShape layer;

    private JavaScores() {}

    static String program(Architecture net, String weights, Words words) {
        LayerKinds kinds = new LayerKinds(net);
        return new Code(words)
                .add(Code.fill(START, net.text(), weights))
                .add(tensors(net))
                .add(LOAD)
                .add(DigitSource.JAVA_READER)
                .add(DigitSource.JAVA_IMAGES)
                .add(new JavaScores().scores(net))
                .addIf(kinds.has(LayerPlan.Affine.class), AFFINE)
                .addIf(kinds.hasWindows(), WINDOW)
                .addIf(kinds.has(LayerPlan.Convolution.class), CONVOLUTION)
                .addIf(kinds.has(LayerPlan.MaxPooling.class), POOLING)
                .addIf(kinds.has(LayerPlan.GlobalAverage.class), AVERAGE)
                .addIf(kinds.normalizes(), NORMALIZATION)
                .add(END)
                .toString();
    }

    private static String tensors(Architecture net) {
        StringBuilder lines = new StringBuilder("    // «tensors»\n");
        for (TensorSpec tensor : net.tensors()) {
            String length = tensor.shape().stream().map(String::valueOf).collect(Collectors.joining(" * "));
            lines.append("    static final float[] " + tensor.name() + " = new float[" + length + "];\n");
        }
        String names = net.tensors().stream().map(TensorSpec::name).collect(Collectors.joining(", "));
        return lines + "    static final float[][] ALL = {" + names + "};\n";
    }

    private String scores(Architecture net) {
        StringBuilder lines =
                new StringBuilder("\n    // «row|" + net.inputs() + "»\n    static double[] scores(double[] x) {\n");
        for (LayerShape next : net.layerShapes()) {
            layer = next;
            lines.append("        ").append(next.plan().accept(this)).append('\n');
        }
        return lines + "        return x;\n    }\n";
    }

    private String named(String... tensors) {
        StringBuilder names = new StringBuilder();
        for (String tensor : tensors) names.append(", ").append(tensor).append(layer.number());
        return names.toString();
    }

    private String picture() {
        Shape x = layer.input();
        return Code.fill(", %, %, %", x.channels(), x.height(), x.width());
    }

    @Override
    public String affine(LayerPlan.Affine plan) {
        return "x = affine(x" + named("W", "b") + ");";
    }

    @Override
    public String convolution(LayerPlan.Convolution plan) {
        return "x = convolution(x" + picture() + named("W", "b")
                + Code.fill(", %, %, %);", plan.size(), plan.stride(), plan.padding());
    }

    @Override
    public String maxPooling(LayerPlan.MaxPooling plan) {
        return "x = pooling(x" + picture() + Code.fill(", %, %, %);", plan.size(), plan.stride(), plan.padding());
    }

    @Override
    public String globalAverage(LayerPlan.GlobalAverage plan) {
        return "x = average(x, " + layer.input().channels() + ");";
    }

    @Override
    public String activation(Activation plan) {
        String each =
                switch (plan) {
                    case RELU -> "v -> Math.max(v, 0)";
                    case SIGMOID -> "v -> 1 / (1 + Math.exp(-v))";
                    case TANH -> "Math::tanh";
                };
        return "x = Arrays.stream(x).map(" + each + ").toArray(); // «" + plan.key() + "»";
    }

    @Override
    public String batchNormalization(LayerPlan.BatchNormalization plan) {
        return "x = normalize(x" + named("gamma", "beta", "mean", "variance") + ");";
    }

    @Override
    public String dropout(LayerPlan.Dropout plan) {
        return "// «dropout»";
    }
}
