package backprop.data.pad;

import backprop.data.Dataset;
import java.util.List;
import java.util.function.IntFunction;

/** Drawings made into pictures as the pad makes them: each strokes' ink, fitted and centred by its mass. */
public final class DrawnDataset {
    private DrawnDataset() {}

    /**
     * @param labels one a drawing
     * @param strokes draws number i; asked for each once, in order
     * @throws NoSuchElementException if a drawing has no ink
     */
    public static Dataset of(byte[] labels, IntFunction<List<Stroke>> strokes) {
        byte[] images = new byte[Math.multiplyExact(labels.length, Dataset.PIXELS)];
        for (int i = 0; i < labels.length; i++) {
            Ink ink = Ink.of(strokes.apply(i));
            DigitImage image = DigitImage.of(ink, DigitPlacement.BY_MASS).orElseThrow();
            System.arraycopy(image.pixels(), 0, images, i * Dataset.PIXELS, Dataset.PIXELS);
        }
        return new Dataset(images, labels);
    }
}
