package backprop.check;

import backprop.naive.GradientReport;
import backprop.naive.Minibatch;
import backprop.naive.Weights;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;

/** A gradient check of the same net in float: weights, activations, gradients and the loss have 24 bits. */
final class SinglePrecision {
    private final Network network;
    private final Matrix x;
    private final Matrix t;
    private final List<float[]> gradients = new ArrayList<>();
    private final float[] loss = new float[2];

    SinglePrecision(List<Weights> parameters, Minibatch batch) {
        Workspace home = new Workspace(new JavaKernels());
        String sizes = batch.x()[0].length + "-" + parameters.get(0).columns() + "-" + batch.t()[0].length;
        List<float[]> values = parameters.stream().map(w -> floats(w.values())).toList();
        network = Network.of(home, Architecture.parse(sizes), values);
        x = home.allocate(batch.x().length, batch.x()[0].length, floats(batch.x()));
        t = home.allocate(batch.t().length, batch.t()[0].length, floats(batch.t()));
        network.loss(x, t);
        network.backward();
        for (Parameter p : network.parameters()) gradients.add(p.gradient().toArray());
    }

    private static float[] floats(double[][] rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int i = 0; i < all.length; i++) all[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        return all;
    }

    /** Of the weights that are in a report. */
    GradientReport check(GradientReport same, double h) {
        List<GradientReport.Parameter> reports = new ArrayList<>();
        for (int i = 0; i < gradients.size(); i++) {
            reports.add(check(same.parameters().get(i), network.parameters().get(i), gradients.get(i), h));
        }
        return new GradientReport(reports, same.tolerance());
    }

    private GradientReport.Parameter check(GradientReport.Parameter same, Parameter p, float[] gradient, double h) {
        double scale = 0;
        for (float g : gradient) scale = Math.max(scale, Math.abs(g));
        List<GradientReport.Entry> entries = new ArrayList<>();
        for (GradientReport.Entry e : same.entries()) {
            float backprop = gradient[e.row() * p.value().columns() + e.column()];
            double numerical = slope(p.value(), e.row(), e.column(), h);
            scale = Math.max(scale, Math.abs(numerical));
            entries.add(new GradientReport.Entry(e.row(), e.column(), numerical, backprop));
        }
        return new GradientReport.Parameter(p.name(), entries, scale);
    }

    private double slope(Matrix weights, int row, int column, double h) {
        float w = weights.get(row, column);
        weights.set(row, column, (float) (w + h));
        loss[0] = (float) network.loss(x, t);
        weights.set(row, column, (float) (w - h));
        loss[1] = (float) network.loss(x, t);
        weights.set(row, column, w);
        return (loss[0] - loss[1]) / (2 * h);
    }
}
