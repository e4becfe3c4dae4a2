package backprop.weights.onnx;

import backprop.tensor.Shape;
import backprop.weights.onnx.OnnxException.Problem;
import java.util.Arrays;

/** What a node adds to each unit or channel, or multiplies it with. */
final class ChannelNumbers {
    private ChannelNumbers() {}

    /**
     * Of a difference the numbers that are added, and of a quotient those that are multiplied with.
     *
     * @param layout of what comes in
     * @param shape the same as the lab has it
     * @throws OnnxException if there is not one for each channel, or for all
     */
    static float[] of(OnnxNode node, OnnxTensor stored, Layout layout, Shape shape) {
        float[] numbers = perChannel(node, stored, layout, shape);
        for (int i = 0; i < numbers.length; i++) {
            if (node.type().equals("Sub")) numbers[i] = -numbers[i];
            if (node.type().equals("Div")) numbers[i] = 1 / numbers[i];
            if (!Float.isFinite(numbers[i])) throw OnnxException.about(Problem.NOT_FINITE, stored.name(), "", "1/0");
        }
        return numbers;
    }

    /** Of a row that was a picture each number would have its own. */
    private static float[] perChannel(OnnxNode node, OnnxTensor stored, Layout layout, Shape shape) {
        boolean isFlat = layout.isRow() && shape.isPicture();
        if (stored.count() == 1 && !isFlat) return spread(node, stored.floats(), shape.channels());
        int place = stored.shape().size() - 1 - (layout.isPicture() ? 2 : 0);
        boolean fits = place >= 0
                && stored.count() == shape.channels()
                && stored.shape().get(place) == shape.channels();
        if (!fits || isFlat)
            throw OnnxException.about(
                    Problem.SHAPE, stored.name(), node.title(), "", OnnxException.lengths(stored.shape()));
        return stored.floats();
    }

    /**
     * One number is meant for all; none are zeros.
     *
     * @throws OnnxException for any other count
     */
    static float[] spread(OnnxNode node, float[] numbers, int length) {
        if (numbers.length == length) return numbers;
        if (numbers.length > 1)
            throw OnnxException.about(Problem.SHAPE, node.title(), node.type(), "", "" + numbers.length);
        float[] all = new float[length];
        if (numbers.length == 1) Arrays.fill(all, numbers[0]);
        return all;
    }
}
