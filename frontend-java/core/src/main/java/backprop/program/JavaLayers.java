package backprop.program;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;

/** The layers of the book as Java classes: forward and backward, one below the other. */
final class JavaLayers {
    private static final String LAYER = """

            // «layer»
            abstract static class Layer {
                double[][] values = {};
                double[][] gradients = {};

                abstract double[][] forward(double[][] x, boolean training);

                abstract double[][] backward(double[][] dout);
            }

            static double[] normal(int length, double deviation) {
                double[] values = new double[length];
                for (int i = 0; i < length; i++) values[i] = deviation * RANDOM.nextGaussian();
                return values;
            }
        """;
    private static final String AFFINE = """

            // «affine-all»
            static class Affine extends Layer {
                private double[][] x;

                Affine(int inputs, int outputs, double deviation) {
                    values = new double[][] {normal(inputs * outputs, deviation), new double[outputs]};
                }

                @Override
                double[][] forward(double[][] x, boolean training) {
                    this.x = x;
                    double[] w = values[0], b = values[1];
                    double[][] y = new double[x.length][];
                    for (int n = 0; n < x.length; n++) {
                        y[n] = b.clone();
                        for (int i = 0; i < x[n].length; i++) {
                            for (int j = 0; j < b.length; j++) y[n][j] += x[n][i] * w[i * b.length + j];
                        }
                    }
                    return y;
                }

                @Override
                double[][] backward(double[][] dout) {
                    double[] w = values[0], dw = new double[w.length], db = new double[values[1].length];
                    double[][] dx = new double[x.length][x[0].length];
                    for (int n = 0; n < x.length; n++) {
                        for (int j = 0; j < db.length; j++) db[j] += dout[n][j];
                        for (int i = 0; i < x[n].length; i++) {
                            for (int j = 0; j < db.length; j++) {
                                dw[i * db.length + j] += x[n][i] * dout[n][j];
                                dx[n][i] += w[i * db.length + j] * dout[n][j];
                            }
                        }
                    }
                    gradients = new double[][] {dw, db};
                    return dx;
                }
            }
        """;
    private static final String ACTIVATION = """

            // «%»
            static class % extends Layer {
                private double[][] y;

                @Override
                double[][] forward(double[][] x, boolean training) {
                    y = new double[x.length][];
                    for (int n = 0; n < x.length; n++) y[n] = Arrays.stream(x[n]).map(%).toArray();
                    return y;
                }

                @Override
                double[][] backward(double[][] dout) {
                    double[][] dx = new double[dout.length][dout[0].length];
                    for (int n = 0; n < dx.length; n++) {
                        for (int i = 0; i < dx[n].length; i++) dx[n][i] = dout[n][i] * (%);
                    }
                    return dx;
                }
            }
        """;
    private static final String NORMALIZATION = """

            // «normalization-all»
            static class BatchNormalization extends Layer {
                private final int channels;
                private final double[] mean, variance;
                private double[] deviation;
                private double[][] normalized;

                BatchNormalization(int channels) {
                    this.channels = channels;
                    mean = new double[channels];
                    variance = new double[channels];
                    values = new double[][] {new double[channels], new double[channels]};
                    Arrays.fill(variance, 1);
                    Arrays.fill(values[0], 1);
                }

                @Override
                double[][] forward(double[][] x, boolean training) {
                    int pixels = x[0].length / channels;
                    double[] mu = mean.clone(), sigma2 = variance.clone();
                    if (training) {
                        double[][] ofBatch = statistics(x, pixels);
                        mu = ofBatch[0];
                        sigma2 = ofBatch[1];
                    }
                    deviation = Arrays.stream(sigma2).map(v -> Math.sqrt(v + 1e-5)).toArray();
                    normalized = new double[x.length][x[0].length];
                    double[][] y = new double[x.length][x[0].length];
                    for (int n = 0; n < x.length; n++) {
                        for (int i = 0; i < x[n].length; i++) {
                            int c = i / pixels;
                            normalized[n][i] = (x[n][i] - mu[c]) / deviation[c];
                            y[n][i] = values[0][c] * normalized[n][i] + values[1][c];
                        }
                    }
                    return y;
                }

                private double[][] statistics(double[][] x, int pixels) {
                    double[] mu = new double[channels], sigma2 = new double[channels];
                    double count = x.length * pixels;
                    for (double[] row : x) {
                        for (int i = 0; i < row.length; i++) mu[i / pixels] += row[i] / count;
                    }
                    for (double[] row : x) {
                        for (int i = 0; i < row.length; i++) {
                            sigma2[i / pixels] += Math.pow(row[i] - mu[i / pixels], 2) / count;
                        }
                    }
                    for (int c = 0; c < channels; c++) { // «running»
                        mean[c] = 0.9 * mean[c] + 0.1 * mu[c];
                        variance[c] = 0.9 * variance[c] + 0.1 * sigma2[c];
                    }
                    return new double[][] {mu, sigma2};
                }

                @Override
                double[][] backward(double[][] dout) {
                    int pixels = dout[0].length / channels;
                    double count = dout.length * pixels;
                    double[] dgamma = new double[channels], dbeta = new double[channels];
                    for (int n = 0; n < dout.length; n++) {
                        for (int i = 0; i < dout[n].length; i++) {
                            dgamma[i / pixels] += dout[n][i] * normalized[n][i];
                            dbeta[i / pixels] += dout[n][i];
                        }
                    }
                    gradients = new double[][] {dgamma, dbeta};
                    // «statistics»
                    double[][] dx = new double[dout.length][dout[0].length];
                    for (int n = 0; n < dx.length; n++) {
                        for (int i = 0; i < dx[n].length; i++) {
                            int c = i / pixels;
                            double d = dout[n][i] - dbeta[c] / count - normalized[n][i] * dgamma[c] / count;
                            dx[n][i] = values[0][c] / deviation[c] * d;
                        }
                    }
                    return dx;
                }
            }
        """;
    private static final String DROPOUT = """

            // «dropout-all»
            static class Dropout extends Layer {
                private final double ratio;
                private double[][] kept;

                Dropout(double ratio) {
                    this.ratio = ratio;
                }

                @Override
                double[][] forward(double[][] x, boolean training) {
                    kept = new double[x.length][x[0].length];
                    for (double[] row : kept) {
                        for (int i = 0; i < row.length; i++) {
                            row[i] = !training ? 1 : RANDOM.nextDouble() < ratio ? 0 : 1 / (1 - ratio);
                        }
                    }
                    return masked(x);
                }

                @Override
                double[][] backward(double[][] dout) {
                    return masked(dout);
                }

                private double[][] masked(double[][] x) {
                    double[][] y = new double[x.length][x[0].length];
                    for (int n = 0; n < x.length; n++) {
                        for (int i = 0; i < y[n].length; i++) y[n][i] = x[n][i] * kept[n][i];
                    }
                    return y;
                }
            }
        """;

    private JavaLayers() {}

    /** Those that the net has. */
    static void add(Code code, LayerKinds kinds) {
        code.add(LAYER)
                .addIf(kinds.has(LayerPlan.Affine.class), AFFINE)
                .addIf(kinds.hasWindows(), JavaPictureLayers.WINDOW)
                .addIf(kinds.has(LayerPlan.Convolution.class), JavaPictureLayers.CONVOLUTION)
                .addIf(kinds.has(LayerPlan.MaxPooling.class), JavaPictureLayers.POOLING)
                .addIf(kinds.has(LayerPlan.GlobalAverage.class), JavaPictureLayers.AVERAGE)
                .addIf(
                        kinds.has(Activation.RELU),
                        activation("relu", "Relu", "v -> Math.max(v, 0)", "y[n][i] > 0 ? 1 : 0"))
                .addIf(
                        kinds.has(Activation.SIGMOID),
                        activation("sigmoid", "Sigmoid", "v -> 1 / (1 + Math.exp(-v))", "y[n][i] * (1 - y[n][i])"))
                .addIf(kinds.has(Activation.TANH), activation("tanh", "Tanh", "Math::tanh", "1 - y[n][i] * y[n][i]"))
                .addIf(kinds.normalizes(), NORMALIZATION)
                .addIf(kinds.has(LayerPlan.Dropout.class), DROPOUT);
    }

    private static String activation(String key, String name, String forward, String derivative) {
        return Code.fill(ACTIVATION, key, name, forward, derivative);
    }
}
