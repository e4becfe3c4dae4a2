package backprop.explain;

import backprop.tensor.Shape;

/**
 * Numbers times numbers, and their sum.
 *
 * @param shape in which left, right and products stand: pixel after pixel, channels side by side
 * @param sum of the products, in double
 */
public record Products(Shape shape, float[] left, float[] right, float[] products, double sum) {
    static Products of(Shape shape, float[] left, float[] right) {
        float[] products = new float[left.length];
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            products[i] = left[i] * right[i];
            sum += (double) left[i] * right[i];
        }
        return new Products(shape, left, right, products, sum);
    }

    /** One channel's part of the sum. */
    public double sum(int channel) {
        double sum = 0;
        for (int i = channel; i < left.length; i += shape.channels()) sum += (double) left[i] * right[i];
        return sum;
    }
}
