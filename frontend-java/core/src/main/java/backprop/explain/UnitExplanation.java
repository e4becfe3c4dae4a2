package backprop.explain;

import backprop.nn.Layer;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import java.util.List;

/** How a unit comes to its value, by the kind of its block's first layer. */
record UnitExplanation(Trace trace, LayerBlock block, Unit unit, List<Float> values)
        implements GatheringVisitor<UnitActivation> {
    @Override
    public UnitActivation affine(LayerPlan.Affine plan) {
        return weightedSum();
    }

    @Override
    public UnitActivation convolution(LayerPlan.Convolution plan) {
        return weightedSum();
    }

    private UnitActivation weightedSum() {
        Layer layer = trace.layers().get(block.first());
        Matrix w = layer.parameters().get(0).value();
        float[] weights = new float[w.rows()];
        for (int i = 0; i < weights.length; i++) weights[i] = w.get(i, unit.channel());
        float bias = layer.parameters().get(1).value().get(0, unit.channel());
        return new UnitActivation.WeightedSum(Products.of(seenShape(), seen(0), weights), bias, values);
    }

    @Override
    public UnitActivation maxPooling(LayerPlan.MaxPooling plan) {
        float[] seen = seen(Float.NEGATIVE_INFINITY);
        int winner = 0;
        for (int i = 1; i < seen.length; i++) if (seen[i] > seen[winner]) winner = i;
        return new UnitActivation.Largest(seenShape(), seen, winner, values);
    }

    @Override
    public UnitActivation globalAverage(LayerPlan.GlobalAverage plan) {
        float[] seen = seen(0);
        double sum = 0;
        for (float value : seen) sum += value;
        return new UnitActivation.Mean(seenShape(), seen, sum, values);
    }

    private Shape seenShape() {
        return block.window(unit).shape(block.input());
    }

    /** The numbers of its window. */
    private float[] seen(float padding) {
        InputWindow window = block.window(unit);
        float[] input = block.input(trace).toArray();
        Shape shape = seenShape();
        float[] seen = new float[shape.size()];
        for (int i = 0; i < seen.length; i++) seen[i] = window.at(Unit.at(shape, i), input, block.input(), padding);
        return seen;
    }
}
