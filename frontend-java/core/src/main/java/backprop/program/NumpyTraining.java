package backprop.program;

import backprop.data.Sampling;
import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.number.Numbers;
import backprop.session.settings.RunSettings;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;

/** Trains a net by the recipe of a run, in NumPy, as the book does. */
final class NumpyTraining implements LayerPlan.Visitor<String> {
    private static final String READ = DigitSource.pythonReader("np.frombuffer(file.read(), np.uint8, offset=header)");
    private static final String STEPS = """

        def forward(x, training):
            for layer in net:
                x = layer.forward(x, training)
            return x


        def gradients(x, t):
            # «gradients»
            scores = forward(x, True)
            e = np.exp(scores - scores.max(axis=1, keepdims=True))
            p = e / e.sum(axis=1, keepdims=True)
            right = np.arange(len(t)), t
            loss = -np.log(p[right] + 1e-7).mean()
            dout = p / len(t)
            dout[right] -= 1 / len(t)
            for layer in reversed(net):
                dout = layer.backward(dout)
            return loss


        def accuracy(x, t):
            right = 0
            for i in range(0, len(x), 1000):
                right += (forward(x[i : i + 1000] / 255, False).argmax(axis=1) == t[i : i + 1000]).sum()
            return right / len(x)


        """;

    private final TrainingPlan plan;
    private LayerShape layer;
    private boolean isPicture;

    private NumpyTraining(TrainingPlan plan) {
        this.plan = plan;
        isPicture = plan.architecture().usesPictures();
    }

    static String program(RunSettings run, Words words) {
        return new NumpyTraining(run.plan()).program(new DigitSource(run.digits()), new StopLines(run.stop()), words);
    }

    private String program(DigitSource digits, StopLines stop, Words words) {
        LayerKinds kinds = new LayerKinds(plan.architecture());
        Code code = new Code(words)
                .add(Code.fill(
                        "# «training|%»\n# «run|python net.py %»\n",
                        plan.architecture().text(), digits.arguments()))
                .add("# «" + digits.key() + "»\n")
                .add("import gzip\nimport os\nimport sys\n\nimport numpy as np\n\n")
                .add(Recipe.constants(plan, "", " = ", "", "#"))
                .add(stop.pythonConstants())
                .add("# «seed»\nrng = np.random.default_rng(" + plan.seed() + ")\n\n\n")
                .add(READ);
        NumpyLayers.add(code, kinds);
        return code.add(net(kinds))
                .add(STEPS)
                .add(update())
                .add("if __name__ == \"__main__\":\n")
                .add(digits.python("", "np.arange"))
                .add(Recipe.pythonSamples(plan))
                .add(loop(stop))
                .toString();
    }

    private String net(LayerKinds kinds) {
        List<String> lines = new ArrayList<>();
        var x = kinds.net().input();
        if (isPicture) lines.add(Code.fill("Reshape(%, %, %)", x.channels(), x.height(), x.width()));
        List<LayerShape> layers = kinds.net().layerShapes();
        for (int i = 0; i < layers.size(); i++) {
            layer = layers.get(i);
            if (i == kinds.flattenedBefore()) {
                isPicture = false;
                lines.add("Reshape(-1)");
            }
            lines.add(layer.plan().accept(this));
        }
        return "# «init-" + plan.initialization().key() + "»\nnet = [\n    " + String.join(",\n    ", lines) + ",\n]\n"
                + "parameters = [(layer, name) for layer in net for name in layer.values]\n"
                + NumpyUpdate.memories(plan.optimizer()) + "\n";
    }

    private String update() {
        StringBuilder lines = new StringBuilder(
                "def update(step):\n    # «" + plan.optimizer().key() + "»\n");
        lines.append("    for i, (layer, name) in enumerate(parameters):\n        g = layer.gradients[name]\n");
        if (plan.weightDecay() > 0)
            lines.append("        if name == \"W\":\n"
                    + "            # «decay»\n"
                    + "            g = g + DECAY * layer.values[name]\n");
        return lines + NumpyUpdate.lines(plan.optimizer()) + "\n\n";
    }

    private String loop(StopLines stop) {
        boolean isShuffled = plan.sampling() == Sampling.SHUFFLED_EPOCHS;
        String choice = isShuffled ? """
                    if len(order) == 0:
                        order = rng.permutation(len(x))
                    chosen, order = order[:BATCH], order[BATCH:]
            """ : "        chosen = rng.integers(len(x), size=BATCH)\n";
        String epoch = isShuffled ? "-(-len(x) // BATCH)" : "max(len(x) // BATCH, 1)";
        return (isShuffled ? "    order = []\n" : "")
                + "    epoch = " + epoch + "\n"
                + stop.pythonBefore()
                + "    for step in range(1, ITERATIONS + 1):\n"
                + "        # «" + plan.sampling().key() + "»\n" + choice + """
                        loss = gradients(x[chosen] / 255, t[chosen])
                        update(step)
                """
                + stop.pythonStep();
    }

    private String deviation(int inputs) {
        Initialization initialization = plan.initialization();
        return switch (initialization) {
            case NORMAL -> Numbers.full(initialization.standardDeviation(inputs));
            case XAVIER -> "np.sqrt(1 / " + inputs + ")";
            case HE -> "np.sqrt(2 / " + inputs + ")";
        };
    }

    @Override
    public String affine(LayerPlan.Affine plan) {
        return Code.fill("Affine(%, %, %)", layer.inputs(), plan.units(), deviation(layer.inputs()));
    }

    @Override
    public String convolution(LayerPlan.Convolution plan) {
        int channels = layer.input().channels();
        return Code.fill(
                "Convolution(%, %, %, %, %, %)",
                plan.filters(),
                channels,
                plan.size(),
                plan.stride(),
                plan.padding(),
                deviation(channels * plan.size() * plan.size()));
    }

    @Override
    public String maxPooling(LayerPlan.MaxPooling plan) {
        return Code.fill("Pooling(%, %, %)", plan.size(), plan.stride(), plan.padding());
    }

    @Override
    public String globalAverage(LayerPlan.GlobalAverage plan) {
        isPicture = false;
        return "GlobalAverage()";
    }

    @Override
    public String activation(Activation plan) {
        return Recipe.layer(plan);
    }

    @Override
    public String batchNormalization(LayerPlan.BatchNormalization plan) {
        return Code.fill("BatchNormalization(%, axes=%)", layer.input().channels(), isPicture ? "(0, 2, 3)" : "(0,)");
    }

    @Override
    public String dropout(LayerPlan.Dropout plan) {
        return "Dropout(" + Numbers.full(plan.ratio()) + ")";
    }
}
