package backprop.program;

/** The layers of pictures as Java classes. */
final class JavaPictureLayers {
    static final String WINDOW = """

            // «windows-java»
            record Window(int channels, int height, int width, int size, int stride, int padding) {
                int rows() {
                    return (height + 2 * padding - size) / stride + 1;
                }

                int columns() {
                    return (width + 2 * padding - size) / stride + 1;
                }

                int places() {
                    return rows() * columns();
                }

                // «pixel»
                int pixel(int place, int k) {
                    int i = place / columns() * stride - padding + k / size % size;
                    int j = place % columns() * stride - padding + k % size;
                    boolean outside = i < 0 || i >= height || j < 0 || j >= width;
                    return outside ? -1 : (k / (size * size) * height + i) * width + j;
                }
            }
        """;
    static final String CONVOLUTION = """

            // «convolution-all»
            static class Convolution extends Layer {
                private final Window window;
                private final int length;
                private double[][] x;

                Convolution(int filters, Window window, double deviation) {
                    this.window = window;
                    length = window.channels() * window.size() * window.size();
                    values = new double[][] {normal(filters * length, deviation), new double[filters]};
                }

                @Override
                double[][] forward(double[][] x, boolean training) {
                    this.x = x;
                    int places = window.places();
                    double[] w = values[0], b = values[1];
                    double[][] y = new double[x.length][b.length * places];
                    for (int n = 0; n < x.length; n++) {
                        for (int at = 0; at < y[n].length; at++) {
                            int filter = at / places, place = at % places;
                            y[n][at] = b[filter];
                            for (int k = 0; k < length; k++) {
                                int pixel = window.pixel(place, k);
                                if (pixel >= 0) y[n][at] += w[filter * length + k] * x[n][pixel];
                            }
                        }
                    }
                    return y;
                }

                @Override
                double[][] backward(double[][] dout) {
                    // «places»
                    int places = window.places();
                    double[] w = values[0], dw = new double[w.length], db = new double[values[1].length];
                    double[][] dx = new double[x.length][x[0].length];
                    for (int n = 0; n < x.length; n++) {
                        for (int at = 0; at < dout[n].length; at++) {
                            int filter = at / places, place = at % places;
                            db[filter] += dout[n][at];
                            for (int k = 0; k < length; k++) {
                                int pixel = window.pixel(place, k);
                                if (pixel < 0) continue;
                                dw[filter * length + k] += x[n][pixel] * dout[n][at];
                                dx[n][pixel] += w[filter * length + k] * dout[n][at];
                            }
                        }
                    }
                    gradients = new double[][] {dw, db};
                    return dx;
                }
            }
        """;
    static final String POOLING = """

            // «pooling»
            static class Pooling extends Layer {
                private final Window window;
                private int[][] largest;

                Pooling(Window window) {
                    this.window = window;
                }

                @Override
                double[][] forward(double[][] x, boolean training) {
                    int places = window.places(), seen = window.size() * window.size();
                    double[][] y = new double[x.length][window.channels() * places];
                    largest = new int[x.length][window.channels() * places];
                    for (int n = 0; n < x.length; n++) {
                        for (int at = 0; at < y[n].length; at++) {
                            y[n][at] = Double.NEGATIVE_INFINITY;
                            for (int k = 0; k < seen; k++) {
                                int pixel = window.pixel(at % places, at / places * seen + k);
                                if (pixel < 0 || x[n][pixel] <= y[n][at]) continue;
                                y[n][at] = x[n][pixel];
                                largest[n][at] = pixel;
                            }
                        }
                    }
                    return y;
                }

                @Override
                double[][] backward(double[][] dout) {
                    // «largest»
                    double[][] dx = new double[dout.length][window.channels() * window.height() * window.width()];
                    for (int n = 0; n < dout.length; n++) {
                        for (int at = 0; at < dout[n].length; at++) dx[n][largest[n][at]] += dout[n][at];
                    }
                    return dx;
                }
            }
        """;
    static final String AVERAGE = """

            // «average»
            static class GlobalAverage extends Layer {
                private final int channels, pixels;

                GlobalAverage(int channels, int pixels) {
                    this.channels = channels;
                    this.pixels = pixels;
                }

                @Override
                double[][] forward(double[][] x, boolean training) {
                    double[][] y = new double[x.length][channels];
                    for (int n = 0; n < x.length; n++) {
                        for (int i = 0; i < x[n].length; i++) y[n][i / pixels] += x[n][i] / pixels;
                    }
                    return y;
                }

                @Override
                double[][] backward(double[][] dout) {
                    double[][] dx = new double[dout.length][channels * pixels];
                    for (int n = 0; n < dx.length; n++) {
                        for (int i = 0; i < dx[n].length; i++) dx[n][i] = dout[n][i / pixels] / pixels;
                    }
                    return dx;
                }
            }
        """;

    private JavaPictureLayers() {}
}
