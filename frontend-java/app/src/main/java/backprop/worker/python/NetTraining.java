package backprop.worker.python;

import backprop.data.Dataset;
import backprop.math.Rng;
import backprop.python.Interpreter;
import backprop.python.PythonError;
import backprop.python.array.NdArray;

/** A net that learns digits in an interpreter: its program has a function for a step and one for the accuracy. */
final class NetTraining {
    private static final double WHITE = 255;
    private static final int CHUNK = 200;

    private final Interpreter python;

    /**
     * @param programs one after the other: the net and its layers, what of it is defined anew, what makes and trains it
     * @throws PythonError where one of them cannot go on
     */
    NetTraining(Interpreter python, String... programs) {
        this.python = python;
        for (String program : programs) python.run(program);
    }

    int steps() {
        return ((Number) python.global("iterations")).intValue();
    }

    /** A mini-batch, as the notebook draws it. */
    int[] draw(Rng rng, int of) {
        int[] chosen = new int[((Number) python.global("batch_size")).intValue()];
        for (int i = 0; i < chosen.length; i++) chosen[i] = rng.below(of);
        return chosen;
    }

    /**
     * @return the loss
     * @throws PythonError where the program cannot go on
     */
    double step(Dataset digits, int[] chosen) {
        Object loss = python.call(python.global("step"), images(digits, chosen), labels(digits, chosen));
        return ((Number) loss).doubleValue();
    }

    /** Of those digits, 0 to 1. */
    double accuracy(Dataset digits) {
        double right = 0;
        for (int from = 0; from < digits.size(); from += CHUNK) {
            int[] chosen = range(from, Math.min(from + CHUNK, digits.size()));
            Object share = python.call(python.global("accuracy"), images(digits, chosen), labels(digits, chosen));
            right += ((Number) share).doubleValue() * chosen.length;
        }
        return right / digits.size();
    }

    static int[] range(int from, int to) {
        int[] all = new int[to - from];
        for (int i = 0; i < all.length; i++) all[i] = from + i;
        return all;
    }

    static NdArray images(Dataset digits, int[] chosen) {
        double[] values = new double[chosen.length * Dataset.PIXELS];
        byte[] pixels = digits.images();
        for (int i = 0; i < chosen.length; i++) {
            int from = chosen[i] * Dataset.PIXELS, to = i * Dataset.PIXELS;
            for (int p = 0; p < Dataset.PIXELS; p++) values[to + p] = (pixels[from + p] & 255) / WHITE;
        }
        return NdArray.of(values, chosen.length, Dataset.PIXELS);
    }

    static NdArray classes(Dataset digits, int[] chosen) {
        long[] classes = new long[chosen.length];
        for (int i = 0; i < chosen.length; i++) classes[i] = digits.label(chosen[i]);
        return NdArray.of(classes, chosen.length);
    }

    private static NdArray labels(Dataset digits, int[] chosen) {
        double[] values = new double[chosen.length * Dataset.CLASSES];
        for (int i = 0; i < chosen.length; i++) values[i * Dataset.CLASSES + digits.label(chosen[i])] = 1;
        return NdArray.of(values, chosen.length, Dataset.CLASSES);
    }
}
