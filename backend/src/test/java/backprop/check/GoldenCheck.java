package backprop.check;

import backprop.json.Json;
import backprop.nn.Affine;
import backprop.nn.BatchNormalization;
import backprop.nn.Dropout;
import backprop.nn.Layer;
import backprop.nn.MaskedDropout;
import backprop.nn.MaxPooling;
import backprop.nn.Mode;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.Relu;
import backprop.nn.RunningStatistic;
import backprop.nn.Sigmoid;
import backprop.nn.SoftmaxWithLoss;
import backprop.nn.Tanh;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.optim.Optimizer;
import backprop.optim.OptimizerKind;
import backprop.tensor.Kernels;
import backprop.tensor.Matrix;
import backprop.tensor.Windows;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The layers, the optimizers and a net on some kernels against NumPy's numbers: a line for each tensor, which ends in "met". */
final class GoldenCheck {
    private static final double FLOAT = 1e-5;
    private static final double NET = 1e-4;

    private final Kernels kernels;
    private final StringBuilder text = new StringBuilder();
    private Workspace home;

    private GoldenCheck(Kernels kernels) {
        this.kernels = kernels;
        home = new Workspace(kernels);
    }

    /** @param files layers.json, optimizers.json and two_layer_net.json, as an array */
    static String run(Kernels kernels, String files) {
        GoldenCheck check = new GoldenCheck(kernels);
        List<Json> each = Json.parse(files).items();
        each.get(0).get("cases").items().forEach(check::layer);
        each.get(1).get("runs").items().forEach(run -> check.optimizer(each.get(1), run));
        check.net(each.get(2));
        return check.text.toString();
    }

    private void layer(Json c) {
        home = new Workspace(kernels);
        switch (c.get("layer").text()) {
            case "ReLU" -> compare(c, new Relu());
            case "Sigmoid" -> compare(c, new Sigmoid());
            case "Tanh" -> compare(c, new Tanh());
            case "Affine" -> {
                Parameter w = parameter(c, "W");
                Parameter b = parameter(c, "b");
                compare(c, new Affine(w, b), w, b);
            }
            case "BatchNormalization" -> {
                Parameter gamma = parameter(c, "gamma");
                Parameter beta = parameter(c, "beta");
                int columns = gamma.value().columns();
                RunningStatistic mean = new RunningStatistic("mean", home.allocate(1, columns));
                RunningStatistic variance = new RunningStatistic("variance", home.allocate(1, columns));
                compare(c, new BatchNormalization(gamma, beta, mean, variance), gamma, beta);
            }
            case "Dropout" -> dropout(c);
            case "Convolution" -> convolution(c);
            case "MaxPooling" -> {
                GoldenPictures x = GoldenPictures.of(c.get("inputs").get("x"));
                Json config = c.get("config");
                comparePictures(
                        c, new MaxPooling(x.windows(config, config.get("size").integer())));
            }
            case "SoftmaxWithLoss" -> softmaxWithLoss(c);
            default ->
                throw new IllegalArgumentException("no layer " + c.get("layer").text());
        }
    }

    private Parameter parameter(Json c, String name) {
        return new Parameter(name, GoldenTensor.of(c.get("inputs").get(name)).in(home));
    }

    private void compare(Json c, Layer layer, Parameter... parameters) {
        String name = c.get("name").text();
        Matrix y = layer.forward(GoldenTensor.of(c.get("inputs").get("x")).in(home), Mode.TRAINING);
        note(name, c.get("forward"), y, FLOAT);
        note(name + " dx", c.get("backward").get("x"), layer.backward(tensor(c, "dout")), FLOAT);
        for (Parameter p : parameters)
            note(name + " d" + p.name(), c.get("backward").get(p.name()), p.gradient(), FLOAT);
    }

    /** The layer of a net that has the filters of the case. */
    private void convolution(Json c) {
        GoldenTensor w = GoldenTensor.of(c.get("inputs").get("W"));
        GoldenTensor b = GoldenTensor.of(c.get("inputs").get("b"));
        GoldenPictures x = GoldenPictures.of(c.get("inputs").get("x"));
        Windows windows = x.windows(
                c.get("config"),
                GoldenPictures.of(c.get("inputs").get("W")).shape().height());
        LayerPlan plan = new LayerPlan.Convolution(w.rows(), windows.size(), windows.stride(), windows.padding());
        Architecture net = new Architecture(x.shape(), List.of(plan, new LayerPlan.GlobalAverage()));
        Layer layer =
                Network.of(home, net, List.of(w.floats(), b.floats())).layers().get(0);
        comparePictures(c, layer);
        List<String> names = List.of("W", "b");
        for (int i = 0; i < 2; i++) {
            GoldenTensor expected = GoldenTensor.of(c.get("backward").get(names.get(i)));
            note(
                    c.get("name").text() + " d" + names.get(i),
                    expected,
                    layer.parameters().get(i).gradientToArray(),
                    FLOAT);
        }
    }

    private void comparePictures(Json c, Layer layer) {
        String name = c.get("name").text();
        Matrix x = GoldenPictures.of(c.get("inputs").get("x")).byPixels().in(home);
        note(
                name,
                GoldenPictures.of(c.get("forward")).byPixels(),
                layer.forward(x, Mode.TRAINING).toArray(),
                FLOAT);
        Matrix dx = layer.backward(GoldenPictures.of(c.get("dout")).byPixels().in(home));
        note(name + " dx", GoldenPictures.of(c.get("backward").get("x")).byPixels(), dx.toArray(), FLOAT);
    }

    private Matrix tensor(Json c, String name) {
        return GoldenTensor.of(c.get(name)).in(home);
    }

    private void softmaxWithLoss(Json c) {
        SoftmaxWithLoss layer = new SoftmaxWithLoss();
        double loss =
                layer.forward(GoldenTensor.of(c.get("inputs").get("x")).in(home), labels(c, 0, Integer.MAX_VALUE));
        note(c.get("name").text(), GoldenTensor.of(c.get("forward")), new float[] {(float) loss}, FLOAT);
        note(c.get("name").text() + " y", c.get("probabilities"), layer.probabilities(), FLOAT);
        double dout = GoldenTensor.of(c.get("dout")).data()[0];
        note(c.get("name").text() + " dx", c.get("backward").get("x"), layer.backward(dout), FLOAT);
    }

    private void dropout(Json c) {
        Dropout layer = new Dropout(c.get("config").get("rate").number());
        Matrix x = GoldenTensor.of(c.get("inputs").get("x")).in(home);
        note(c.get("name").text(), c.get("forward"), MaskedDropout.forward(layer, x, tensor(c, "keep")), FLOAT);
        note(c.get("name").text() + " dx", c.get("backward").get("x"), layer.backward(tensor(c, "dout")), FLOAT);
    }

    private static int[] labels(Json json, int from, int count) {
        return json.get("labels").items().stream()
                .skip(from)
                .limit(count)
                .mapToInt(Json::integer)
                .toArray();
    }

    private void optimizer(Json reference, Json run) {
        String name = run.get("optimizer").text();
        Optimizer optimizer = algorithm(name).optimizer();
        double rate = run.get("config").get("learningRate").number();
        Parameter w =
                new Parameter("W1", GoldenTensor.row(reference.get("initial")).in(home));
        List<Json> gradients = reference.get("gradients").items();
        for (int step = 0; step < gradients.size(); step++) {
            w.gradient(GoldenTensor.row(gradients.get(step)).in(home));
            optimizer.update(List.of(w), rate);
            GoldenTensor expected =
                    GoldenTensor.row(run.get("parameters").items().get(step));
            note(name + " step " + step, expected, w.value().toArray(), FLOAT);
        }
    }

    private static OptimizerKind algorithm(String name) {
        for (OptimizerKind one : OptimizerKind.values()) if (one.name().equalsIgnoreCase(name)) return one;
        throw new IllegalArgumentException("no optimizer " + name);
    }

    private void net(Json reference) {
        GoldenTensor x = GoldenTensor.of(reference.get("x"));
        Json sgd = reference.get("sgd");
        int batch = reference.get("batchSize").integer();
        Network net = network(reference, x.columns());
        Optimizer optimizer = OptimizerKind.SGD.optimizer();
        float[] losses = new float[sgd.get("steps").integer()];
        for (int step = 0; step < losses.length; step++) {
            int from = step % (x.rows() / batch) * batch;
            float[] rows = Arrays.copyOfRange(x.floats(), from * x.columns(), (from + batch) * x.columns());
            losses[step] = (float) net.loss(home.allocate(batch, x.columns(), rows), labels(reference, from, batch));
            net.backward();
            if (step == 0) gradients(reference.get("firstBatch").get("gradients"), net);
            optimizer.update(net.parameters(), sgd.get("learningRate").number());
        }
        note("losses", GoldenTensor.row(sgd.get("losses")), losses, NET);
        for (Parameter p : net.parameters())
            note("final", sgd.get("finalParameters").get(p.name()), p.value(), NET);
    }

    private Network network(Json reference, int inputs) {
        Json parameters = reference.get("parameters");
        List<float[]> values = new ArrayList<>();
        for (String name : List.of("W1", "b1", "W2", "b2")) {
            values.add(GoldenTensor.of(parameters.get(name)).floats());
        }
        Architecture architecture =
                Architecture.parse(inputs + "-" + values.get(1).length + "-" + values.get(3).length);
        return Network.of(home, architecture, values);
    }

    private void gradients(Json expected, Network net) {
        for (Parameter p : net.parameters()) note("gradient", expected.get(p.name()), p.gradient(), NET);
    }

    private void note(String what, Json expected, Matrix actual, double tolerance) {
        note(what, GoldenTensor.of(expected), actual.toArray(), tolerance);
    }

    private void note(String what, GoldenTensor expected, float[] actual, double tolerance) {
        text.append(what)
                .append(' ')
                .append(expected.verdict(actual, tolerance))
                .append('\n');
    }
}
