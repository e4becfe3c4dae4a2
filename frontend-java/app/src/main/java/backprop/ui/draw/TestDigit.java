package backprop.ui.draw;

import backprop.data.Dataset;
import backprop.data.pad.Ink;
import java.util.Optional;

/** A digit that no net was trained on, its label, and its number in MNIST's test set (none for a generated one). */
public record TestDigit(byte[] pixels, int label, Optional<Integer> number) {
    /** As large as the pad, its pixels as squares. */
    float[] coverage() {
        int side = Ink.SIDE / Dataset.SIDE;
        float[] coverage = new float[Ink.SIDE * Ink.SIDE];
        for (int i = 0; i < coverage.length; i++) {
            int pixel = i / Ink.SIDE / side * Dataset.SIDE + i % Ink.SIDE / side;
            coverage[i] = (float) ((pixels[pixel] & 0xFF) / 255.0);
        }
        return coverage;
    }

    /** What the net is given: 0 to 1. */
    float[] input() {
        float[] input = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) input[i] = (float) ((pixels[i] & 0xFF) / 255.0);
        return input;
    }
}
