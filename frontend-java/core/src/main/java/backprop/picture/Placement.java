package backprop.picture;

import backprop.data.pad.AreaAverage;
import backprop.data.pad.Box;
import backprop.data.pad.Ink;
import backprop.data.pad.ResampleWeights;

/** Puts ink from a picture on the pad: 280×280 coverages, 0 paper to 1 ink. */
final class Placement {
    /** How much of the pad a digit fills that is taken out of its picture. */
    private static final double FILLED = 0.62;

    private Placement() {}

    /** The whole picture as it is, in the middle; its longer side must be the pad's. */
    static float[] whole(float[] ink, GreyPicture picture) {
        float[] pad = new float[Ink.SIDE * Ink.SIDE];
        int left = (Ink.SIDE - picture.width()) / 2;
        int top = (Ink.SIDE - picture.height()) / 2;
        for (int y = 0; y < picture.height(); y++) {
            System.arraycopy(ink, y * picture.width(), pad, (top + y) * Ink.SIDE + left, picture.width());
        }
        return pad;
    }

    /** What is in the box, as large as it is well seen. */
    static float[] alone(float[] ink, int columns, Box box) {
        double scale = Math.max(box.width(), box.height()) / (FILLED * Ink.SIDE);
        double left = (Ink.SIDE - box.width() / scale) / 2;
        double top = (Ink.SIDE - box.height() / scale) / 2;
        return AreaAverage.scaled(
                ink,
                columns,
                box,
                new ResampleWeights(Ink.SIDE, box.width(), scale, left),
                new ResampleWeights(Ink.SIDE, box.height(), scale, top));
    }
}
