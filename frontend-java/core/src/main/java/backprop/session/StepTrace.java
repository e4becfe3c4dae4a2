package backprop.session;

import backprop.data.Samples;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.SoftmaxWithLoss;
import backprop.session.protocol.Event;
import backprop.session.protocol.WatchedParameter;
import backprop.tensor.Matrix;
import backprop.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The four steps of the notebook's section 5.1, with all that they leave behind: one iteration, done and told. */
final class StepTrace {
    private static final int MOST_DIGITS = 100;
    private static final int MOST_UNITS = 64;

    private StepTrace() {}

    static Event.Watched with(Trainer trainer) {
        Network network = trainer.network();
        List<Parameter> parameters = told(network);
        List<float[]> before = parameters.stream().map(p -> part(p.value())).toList();
        double loss = trainer.step();
        List<WatchedParameter> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) changes.add(change(parameters.get(i), before.get(i)));
        Matrix scores = network.output(network.layers().size() - 1);
        int[] indices = trainer.indices();
        int told = Math.min(indices.length, MOST_DIGITS);
        return new Event.Watched(
                trainer.progress().iteration(),
                indices.length,
                labels(trainer.samples(), indices, told),
                pixels(trainer.samples(), indices, told),
                rows(scores, told),
                rows(SoftmaxWithLoss.softmax(scores), told),
                loss,
                changes);
    }

    /** W and b of the first and of the last affine layer. */
    private static List<Parameter> told(Network network) {
        List<Parameter> all = network.parameters();
        List<Parameter> told = new ArrayList<>(all.subList(0, 2));
        if (all.size() > 2) told.addAll(all.subList(all.size() - 2, all.size()));
        return told;
    }

    private static WatchedParameter change(Parameter p, float[] before) {
        Matrix w = p.value();
        int columns = Math.min(w.columns(), MOST_UNITS);
        return new WatchedParameter(p.name(), w.rows(), columns, w.columns(), before, part(p.gradient()), part(w));
    }

    /** The first columns, row after row. */
    private static float[] part(Matrix x) {
        int columns = Math.min(x.columns(), MOST_UNITS);
        float[] part = new float[x.rows() * columns];
        for (int i = 0; i < x.rows(); i++) System.arraycopy(x.data(), i * x.rowStride(), part, i * columns, columns);
        return part;
    }

    private static float[] rows(Matrix x, int count) {
        return Arrays.copyOf(x.toArray(), count * x.columns());
    }

    private static int[] labels(Samples samples, int[] indices, int count) {
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) labels[i] = samples.label(indices[i]);
        return labels;
    }

    private static byte[] pixels(Samples samples, int[] indices, int count) {
        int each = samples.images().columns();
        byte[] pixels = new byte[count * each];
        for (int i = 0; i < count; i++) System.arraycopy(samples.image(indices[i]), 0, pixels, i * each, each);
        return pixels;
    }
}
