package backprop.tensor;

/** Counts the float arrays it gives; it computes nothing. */
final class Counting implements Kernels {
    private int arrays;

    int arrays() {
        return arrays;
    }

    @Override
    public float[] floats(int length) {
        arrays++;
        return new float[length];
    }

    @Override
    public double[] doubles(int length) {
        return new double[length];
    }

    @Override
    public int[] ints(int length) {
        return new int[length];
    }

    @Override
    public byte[] bytes(int length) {
        return new byte[length];
    }

    @Override
    public short[] shorts(int length) {
        return new short[length];
    }

    @Override
    public void times(Matrix a, Matrix b, Matrix into) {}

    @Override
    public void times(SparseBatch a, Matrix b, Matrix into) {}

    @Override
    public void transposedTimes(SparseBatch a, Matrix b, Matrix into) {}

    @Override
    public void plusRow(Matrix x, Matrix row, Matrix into) {}

    @Override
    public void sumOverRows(Matrix x, Matrix into) {}

    @Override
    public void convolution(Windows windows, Matrix x, Matrix w, Matrix b, Matrix into) {}

    @Override
    public void convolutionToInput(Windows windows, Matrix dout, Matrix w, Matrix into) {}

    @Override
    public void convolutionToWeights(Windows windows, Matrix x, Matrix dout, Matrix into) {}

    @Override
    public void sumOverPlaces(Matrix dout, Matrix into) {}

    @Override
    public void maxPooling(Windows windows, Matrix x, Matrix into) {}

    @Override
    public void maxPoolingGradient(Windows windows, Matrix x, Matrix dout, Matrix into) {}

    @Override
    public void relu(Matrix x, Matrix into) {}

    @Override
    public void reluGradient(Matrix condition, Matrix x, Matrix into) {}

    @Override
    public void addScaled(float scale, Matrix x, Matrix into) {}

    @Override
    public void addSign(float scale, Matrix x, Matrix into) {}

    @Override
    public void momentumStep(double friction, double rate, boolean ahead, Matrix x, Matrix v, Matrix into) {}

    @Override
    public void adaptiveStep(AdaptiveStep numbers, Matrix x, Matrix m, Matrix h, Matrix into) {}

    @Override
    public void tanh(Matrix x, Matrix into) {}

    @Override
    public void tanhGradient(Matrix y, Matrix dout, Matrix into) {}

    @Override
    public void sigmoid(Matrix x, Matrix into) {}

    @Override
    public void sigmoidGradient(Matrix y, Matrix dout, Matrix into) {}

    @Override
    public double sigmoidLoss(Matrix x, Matrix t) {
        return 0;
    }

    @Override
    public double softmax(Matrix x, Matrix t, Matrix into) {
        return 0;
    }

    @Override
    public void differenceOver(Matrix a, Matrix b, double divisor, Matrix into) {}
}
