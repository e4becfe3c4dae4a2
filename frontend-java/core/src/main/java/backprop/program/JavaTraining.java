package backprop.program;

import backprop.data.Sampling;
import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.number.Numbers;
import backprop.session.settings.RunSettings;
import backprop.tensor.Shape;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;

/** Trains a net by the recipe of a run, in Java alone. */
final class JavaTraining implements LayerPlan.Visitor<String> {
    private static final String START = """
        // «training|%»
        // «run|java Net.java %»
        // «%»
        import java.io.ByteArrayInputStream;
        import java.io.IOException;
        import java.nio.file.Files;
        import java.nio.file.Path;
        import java.util.Arrays;
        import java.util.Random;
        import java.util.zip.GZIPInputStream;

        public class Net {
        """;
    private static final String STEPS = """

            static double[][] forward(double[][] x, boolean training) {
                double[][] y = x;
                for (Layer layer : NET) y = layer.forward(y, training);
                return y;
            }

            // «gradients»
            static double gradients(double[][] x, int[] t) {
                double[][] dout = forward(x, true).clone();
                double loss = 0;
                for (int n = 0; n < x.length; n++) {
                    double largest = Arrays.stream(dout[n]).max().getAsDouble();
                    double[] e = Arrays.stream(dout[n]).map(score -> Math.exp(score - largest)).toArray();
                    double sum = Arrays.stream(e).sum();
                    loss -= Math.log(e[t[n]] / sum + 1e-7) / x.length;
                    dout[n] = Arrays.stream(e).map(value -> value / sum / x.length).toArray();
                    dout[n][t[n]] -= 1.0 / x.length;
                }
                for (int i = NET.length - 1; i >= 0; i--) dout = NET[i].backward(dout);
                return loss;
            }

            static double accuracy(double[][] x, int[] t) {
                int right = 0;
                for (int n = 0; n < x.length; n++) {
                    double[] scores = forward(new double[][] {x[n]}, false)[0];
                    int answer = 0;
                    for (int i = 0; i < scores.length; i++) if (scores[i] > scores[answer]) answer = i;
                    if (answer == t[n]) right++;
                }
                return (double) right / x.length;
            }
        """;
    private static final String LABELS = """

            // «labels»
            static int[] labels(String name) throws IOException {
                byte[] file = bytes(name);
                int[] t = new int[file.length - 8];
                for (int i = 0; i < t.length; i++) t[i] = file[8 + i];
                return t;
            }
        """;
    private static final String SHUFFLED = """
                int[] order = new int[count];
                for (int i = 0; i < count; i++) order[i] = i;
                int epoch = (count + BATCH - 1) / BATCH, at = 0;
                for (int step = 1; step <= ITERATIONS; step++) {
                    // «epochs»
                    for (int i = at == 0 ? count - 1 : 0; i > 0; i--) {
                        int j = RANDOM.nextInt(i + 1), swapped = order[i];
                        order[i] = order[j];
                        order[j] = swapped;
                    }
                    int size = Math.min(BATCH, count - at);
                    double[][] batch = new double[size][];
                    int[] right = new int[size];
                    for (int i = 0; i < size; i++) {
                        batch[i] = x[order[at + i]];
                        right[i] = t[order[at + i]];
                    }
                    at = (at + size) % count;
        """;
    private static final String DRAWN = """
                int epoch = Math.max(count / BATCH, 1);
                for (int step = 1; step <= ITERATIONS; step++) {
                    // «replacement»
                    double[][] batch = new double[BATCH][];
                    int[] right = new int[BATCH];
                    for (int i = 0; i < BATCH; i++) {
                        int chosen = RANDOM.nextInt(count);
                        batch[i] = x[chosen];
                        right[i] = t[chosen];
                    }
        """;
    private static final String STEP = """
                    double loss = gradients(batch, right);
                    update(step);
        """;

    private final TrainingPlan plan;
    private LayerShape layer;

    private JavaTraining(TrainingPlan plan) {
        this.plan = plan;
    }

    static String program(RunSettings run, Words words) {
        return new JavaTraining(run.plan()).program(new DigitSource(run.digits()), new StopLines(run.stop()), words);
    }

    private String program(DigitSource digits, StopLines stop, Words words) {
        Code code = new Code(words)
                .add(Code.fill(START, plan.architecture().text(), digits.arguments(), digits.key()))
                .add(Recipe.constants(plan, "    static final ", " = ", ";", "//"))
                .add(stop.javaConstants())
                .add("    // «seed»\n    static final Random RANDOM = new Random(" + plan.seed() + ");\n")
                .add(net());
        JavaLayers.add(code, new LayerKinds(plan.architecture()));
        String count = plan.samples() > 0 ? "Math.min(" + plan.samples() + ", x.length)" : "x.length";
        return code.add(STEPS)
                .add(JavaUpdate.method(plan))
                .add(DigitSource.JAVA_READER)
                .add(DigitSource.JAVA_IMAGES)
                .add(LABELS)
                .add("\n    public static void main(String[] args) throws IOException {\n")
                .add(digits.java())
                .add("        int count = " + count + ";" + (plan.samples() > 0 ? " // «samples»" : "") + "\n")
                .add(stop.javaBefore())
                .add(plan.sampling() == Sampling.SHUFFLED_EPOCHS ? SHUFFLED : DRAWN)
                .add(STEP)
                .add(stop.javaStep())
                .add("        }\n    }\n}\n")
                .toString();
    }

    private String net() {
        List<String> layers = new ArrayList<>();
        for (LayerShape next : plan.architecture().layerShapes()) {
            layer = next;
            layers.add("        new " + next.plan().accept(this) + ",\n");
        }
        return "    // «init-" + plan.initialization().key() + "»\n    static final Layer[] NET = {\n"
                + String.join("", layers) + "    };\n";
    }

    private String deviation(int inputs) {
        Initialization initialization = plan.initialization();
        return switch (initialization) {
            case NORMAL -> Numbers.full(initialization.standardDeviation(inputs));
            case XAVIER -> "Math.sqrt(1.0 / " + inputs + ")";
            case HE -> "Math.sqrt(2.0 / " + inputs + ")";
        };
    }

    private String window(int size, int stride, int padding) {
        Shape x = layer.input();
        return Code.fill("new Window(%, %, %, %, %, %)", x.channels(), x.height(), x.width(), size, stride, padding);
    }

    @Override
    public String affine(LayerPlan.Affine plan) {
        return Code.fill("Affine(%, %, %)", layer.inputs(), plan.units(), deviation(layer.inputs()));
    }

    @Override
    public String convolution(LayerPlan.Convolution plan) {
        int seen = layer.input().channels() * plan.size() * plan.size();
        String window = window(plan.size(), plan.stride(), plan.padding());
        return Code.fill("Convolution(%, %, %)", plan.filters(), window, deviation(seen));
    }

    @Override
    public String maxPooling(LayerPlan.MaxPooling plan) {
        return "Pooling(" + window(plan.size(), plan.stride(), plan.padding()) + ")";
    }

    @Override
    public String globalAverage(LayerPlan.GlobalAverage plan) {
        Shape x = layer.input();
        return Code.fill("GlobalAverage(%, %)", x.channels(), x.height() * x.width());
    }

    @Override
    public String activation(Activation plan) {
        return Recipe.layer(plan);
    }

    @Override
    public String batchNormalization(LayerPlan.BatchNormalization plan) {
        return "BatchNormalization(" + layer.input().channels() + ")";
    }

    @Override
    public String dropout(LayerPlan.Dropout plan) {
        return "Dropout(" + Numbers.full(plan.ratio()) + ")";
    }
}
