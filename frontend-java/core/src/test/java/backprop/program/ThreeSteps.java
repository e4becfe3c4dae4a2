package backprop.program;

import backprop.data.Dataset;
import backprop.math.Rng;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.optim.Optimizer;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import backprop.train.TrainingPlan;
import backprop.weights.onnx.RandomNets;
import java.util.ArrayList;
import java.util.List;

/** Three steps of training as the lab takes them, on one mini-batch; and where they began. */
record ThreeSteps(RunSettings run, double[] start, double[] x, double[] t, double[] end) {
    private static final int BATCH = 20;

    /**
     * Each optimizer, each initialization, with and without decay, and each kind of layer but dropout, which draws. Those that
     * divide by the root of a gradient make much of its rounding: their rates are small, and no bias stands before a
     * normalisation, where its gradient is nothing but rounding.
     */
    static List<ThreeSteps> all() {
        List<ThreeSteps> all = new ArrayList<>();
        all.add(of("784-20-10", "optimizer=sgd lr=0.5"));
        all.add(of("784-20-sigmoid-10", "optimizer=momentum lr=0.1 decay=0.01 init=xavier"));
        all.add(of("784-20-bn-relu-15-bn-relu-10", "optimizer=nesterov lr=0.1 init=he"));
        all.add(of("784-20-tanh-10", "optimizer=adagrad lr=0.001 decay=0.1"));
        all.add(of("28x28-conv3@5-relu-pool2-10", "optimizer=rmsprop lr=0.001"));
        all.add(of("28x28-conv3@4s2p1-bn-tanh-pool3s2p1-conv4@3-relu-12-bn-relu-10", "optimizer=sgd lr=0.1 decay=0.1"));
        all.add(of("28x28-conv5@7s3-sigmoid-conv10@3p1-gap", "optimizer=adam lr=0.001 sampling=epochs samples=500"));
        return all;
    }

    private static ThreeSteps of(String net, String settings) {
        var texts = new java.util.LinkedHashMap<String, String>();
        texts.put("net", net);
        for (String setting : settings.split(" ")) texts.put(setting.split("=")[0], setting.split("=")[1]);
        texts.put("iterations", "3");
        RunSettings.Reading reading = RunSettings.read(texts);
        if (!reading.mistakes().isEmpty())
            throw new IllegalArgumentException(reading.mistakes().toString());
        TrainingPlan plan = reading.settings().plan();
        Workspace home = new Workspace(new JavaKernels());
        Network network = Network.create(home, plan.architecture(), plan.initialization(), new Rng(5));
        double[] start = parameters(network);
        Dataset digits = RandomNets.digits(BATCH);
        float[] x = new float[BATCH * Dataset.PIXELS];
        for (int i = 0; i < BATCH; i++) System.arraycopy(digits.input(i), 0, x, i * Dataset.PIXELS, Dataset.PIXELS);
        int[] t = new int[BATCH];
        for (int i = 0; i < BATCH; i++) t[i] = digits.label(i);
        double[] losses = train(network, plan, home.allocate(BATCH, Dataset.PIXELS, x), t);
        return new ThreeSteps(
                new RunSettings(plan, DataSource.MNIST),
                start,
                doubles(x),
                java.util.Arrays.stream(t).asDoubleStream().toArray(),
                joined(losses, parameters(network)));
    }

    private static double[] train(Network network, TrainingPlan plan, Matrix x, int[] t) {
        Optimizer optimizer = plan.optimizer().optimizer();
        double[] losses = new double[3];
        for (int step = 0; step < 3; step++) {
            losses[step] = network.loss(x, t);
            network.backward();
            if (plan.weightDecay() > 0)
                for (Parameter w : network.weights()) w.gradient().addScaled(plan.weightDecay(), w.value());
            optimizer.update(network.parameters(), plan.learningRate());
        }
        return losses;
    }

    private static double[] parameters(Network network) {
        double[] all = {};
        for (Parameter parameter : network.parameters()) all = joined(all, doubles(parameter.toArray()));
        return all;
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) doubles[i] = values[i];
        return doubles;
    }

    static double[] joined(double[] first, double[] second) {
        double[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
