package backprop.weights.onnx;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.ArchitectureError;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Shape;
import backprop.weights.onnx.OnnxException.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The layers that were found so far, and their numbers; what is added to or multiplied with a layer's sums becomes a part of it. */
final class LayerList {
    /** Beyond this nothing is computed; the lab's own limit is lower. */
    private static final int MOST_NUMBERS = 1 << 24;

    /** The mean and the variance of a normalisation that only multiplies and adds. */
    private static final float NO_MEAN = 0, NO_SPREAD = (float) (1 - GraphMaker.EPSILON);

    private static final double NOTHING = 1e-10;

    /** @param values W and b, or γ, β, mean and variance; none of a layer without them */
    private record Entry(LayerPlan plan, List<float[]> values) {}

    private final List<Entry> entries = new ArrayList<>();
    private Shape input = Shape.vector(1);
    private Shape now = input;

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Of a sample behind the last layer. */
    Shape shape() {
        return now;
    }

    /** What the first layer takes. */
    void setInput(Shape shape) {
        input = shape;
        now = shape;
    }

    /** @throws OnnxException if it cannot stand there */
    void add(LayerPlan plan, List<float[]> values) {
        plan.problem(now).ifPresent(problem -> {
            throw refusal(new ArchitectureError(entries.size(), problem));
        });
        now = plan.output(now);
        entries.add(new Entry(plan, values));
        if (now.numbers() > MOST_NUMBERS)
            throw refusal(new ArchitectureError(entries.size() - 1, ArchitectureError.Reason.UNITS));
    }

    /** γ · (x − μ)/√(σ² + ε) + β, with another ε than the lab's, which becomes a part of σ², or else of γ. */
    void normalize(float[] gamma, float[] beta, float[] mean, float[] variance, double epsilon) {
        double given = epsilon - GraphMaker.EPSILON;
        // As a float it is not quite the lab's.
        double above = Math.abs(given) < NOTHING ? 0 : given;
        float[] scale = gamma.clone(), spread = variance.clone();
        for (int i = 0; i < spread.length; i++) {
            double wanted = variance[i] + above;
            spread[i] = (float) Math.max(wanted, 0);
            if (wanted < 0) scale[i] *= (float) Math.sqrt(GraphMaker.EPSILON / (variance[i] + epsilon));
        }
        add(new LayerPlan.BatchNormalization(), List.of(scale, beta, mean, spread));
    }

    boolean endsWithSums() {
        return !isEmpty() && last().plan.hasWeights();
    }

    private boolean endsWithNormalization() {
        return !isEmpty() && last().plan instanceof LayerPlan.BatchNormalization;
    }

    /** @param numbers one for each unit or channel */
    void plus(float[] numbers) {
        if (!endsWithSums() && !endsWithNormalization()) scale(ones(numbers.length));
        float[] bias = last().values.get(1);
        for (int i = 0; i < bias.length; i++) bias[i] += numbers[i];
    }

    /** @param numbers one for each unit or channel */
    void times(float[] numbers) {
        if (!endsWithSums() && !endsWithNormalization()) {
            scale(numbers);
            return;
        }
        float[] weights = last().values.get(0), bias = last().values.get(1);
        for (int i = 0; i < bias.length; i++) bias[i] *= numbers[i];
        // The units of a row stand side by side in W, filters one after the other.
        boolean isBeside = last().plan.makesRow();
        int each = weights.length / numbers.length;
        for (int i = 0; i < weights.length; i++) weights[i] *= numbers[isBeside ? i % numbers.length : i / each];
    }

    private void scale(float[] numbers) {
        int n = numbers.length;
        add(
                new LayerPlan.BatchNormalization(),
                List.of(numbers.clone(), new float[n], filled(n, NO_MEAN), filled(n, NO_SPREAD)));
    }

    private static float[] ones(int length) {
        return filled(length, 1);
    }

    private static float[] filled(int length, float value) {
        float[] values = new float[length];
        Arrays.fill(values, value);
        return values;
    }

    private Entry last() {
        return entries.get(entries.size() - 1);
    }

    /** @throws OnnxException if these are no net */
    Architecture architecture() {
        if (!isEmpty() && last().plan instanceof Activation activation)
            throw OnnxException.found(Problem.LAST, activation.text());
        List<LayerPlan> plans = plans();
        ArchitectureError.of(input, plans).ifPresent(error -> {
            throw refusal(error);
        });
        return new Architecture(input, plans);
    }

    private List<LayerPlan> plans() {
        return entries.stream().map(Entry::plan).toList();
    }

    /** As files have them: what is learned, layer after layer, then what is gathered. */
    List<float[]> values() {
        List<float[]> values = new ArrayList<>();
        for (Entry entry : entries) values.addAll(entry.values.subList(0, Math.min(2, entry.values.size())));
        for (Entry entry : entries)
            if (entry.values.size() > 2) values.addAll(entry.values.subList(2, entry.values.size()));
        return values;
    }

    private OnnxException refusal(ArchitectureError error) {
        List<String> words = new ArrayList<>(List.of(input.text()));
        for (LayerPlan plan : plans()) words.add(plan.text());
        return OnnxException.layers(String.join("-", words), error.problem());
    }
}
