package backprop.naive;

import backprop.data.Dataset;

/** Rows x (N×784), 0 paper to 1 ink, and their one-hot rows t (N×10). */
public record Minibatch(double[][] x, double[][] t) {
    public static Minibatch of(Dataset digits) {
        double[][] x = new double[digits.size()][Dataset.PIXELS];
        double[][] t = new double[digits.size()][Dataset.CLASSES];
        for (int i = 0; i < x.length; i++) {
            byte[] image = digits.image(i);
            for (int j = 0; j < image.length; j++) x[i][j] = (image[j] & 0xFF) / 255.0;
            t[i][digits.label(i)] = 1;
        }
        return new Minibatch(x, t);
    }
}
