package backprop.data.pad;

/** Scales a picture exactly: each cell of the result is the mean of the pixels below it, weighted by their area. */
public final class AreaAverage {
    private AreaAverage() {}

    /** The part of a picture (row-major, so many pixels wide) within the box; first along its rows, then its columns. */
    public static float[] scaled(float[] picture, int width, Box box, ResampleWeights columns, ResampleWeights rows) {
        float[] narrow = new float[box.height() * columns.cells()];
        for (int y = 0, at = 0; y < box.height(); y++) {
            int start = (box.top() + y) * width + box.left();
            for (int x = 0; x < columns.cells(); x++) narrow[at++] = (float) columns.mean(x, picture, start, 1);
        }
        float[] result = new float[rows.cells() * columns.cells()];
        for (int y = 0, at = 0; y < rows.cells(); y++) {
            for (int x = 0; x < columns.cells(); x++) result[at++] = (float) rows.mean(y, narrow, x, columns.cells());
        }
        return result;
    }
}
