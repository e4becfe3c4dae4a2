package backprop.tensor;

import java.util.Arrays;

/** Max pooling in plain Java. */
final class JavaPooling {
    private JavaPooling() {}

    static void forward(Windows windows, Matrix x, Matrix into) {
        int channels = windows.input().channels();
        int[] pixels = pixels(windows);
        float[] from = x.data();
        float[] to = into.data();
        for (int i = 0; i < x.rows(); i++) {
            for (int p = 0; p < windows.count(); p++) {
                int start = i * x.rowStride() + windows.start(p);
                int at = i * into.rowStride() + p * channels;
                for (int c = 0; c < channels; c++) to[at + c] = from[largest(from, start + c, pixels)];
            }
        }
    }

    static void backward(Windows windows, Matrix x, Matrix dout, Matrix into) {
        int channels = windows.input().channels();
        int[] pixels = pixels(windows);
        float[] from = x.data();
        float[] d = dout.data();
        float[] to = into.data();
        Arrays.fill(to, 0, into.rows() * into.rowStride(), 0);
        for (int i = 0; i < x.rows(); i++) {
            for (int p = 0; p < windows.count(); p++) {
                int start = i * x.rowStride() + windows.start(p);
                int at = i * dout.rowStride() + p * channels;
                for (int c = 0; c < channels; c++) to[largest(from, start + c, pixels)] += d[at + c];
            }
        }
    }

    /** Where a window's pixels stand, seen from its first one. */
    private static int[] pixels(Windows windows) {
        int[] pixels = new int[windows.size() * windows.size()];
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = windows.offset(i * windows.input().channels());
        return pixels;
    }

    private static int largest(float[] x, int start, int[] pixels) {
        int best = start;
        for (int i = 1; i < pixels.length; i++) {
            if (x[start + pixels[i]] > x[best]) best = start + pixels[i];
        }
        return best;
    }
}
