package backprop.naive;

import backprop.tensor.Shape;

/**
 * The places of a window on a picture of C channels: row after row, always stride further, padding beyond the edge. A batch
 * is N rows, each a picture: C·H·W numbers, channel after channel, row after row. Book, sections 7.2 and 7.4.
 */
public record SlidingWindow(Shape picture, int height, int width, int stride, int padding) {
    /** @throws IllegalArgumentException where the window fits nowhere */
    public SlidingWindow {
        if (height < 1 || width < 1 || stride < 1 || padding < 0)
            throw new IllegalArgumentException(height + "×" + width + ", stride " + stride + ", padding " + padding);
        if (height > picture.height() + 2 * padding || width > picture.width() + 2 * padding)
            throw new IllegalArgumentException("a " + height + "×" + width + " window does not fit into "
                    + (picture.height() + 2 * padding) + "×" + (picture.width() + 2 * padding));
    }

    /** Places below each other: (H + 2P − FH) / S + 1, rounded down. */
    public int rows() {
        return (picture.height() + 2 * padding - height) / stride + 1;
    }

    /** Places beside each other. */
    public int columns() {
        return (picture.width() + 2 * padding - width) / stride + 1;
    }

    public int places() {
        return rows() * columns();
    }

    /** How many numbers are in the window: C·FH·FW. */
    public int size() {
        return picture.channels() * height * width;
    }

    /** Each window a row: N×(C·H·W) becomes (N·OH·OW)×(C·FH·FW). Beyond the edge are zeros. */
    public double[][] im2col(double[][] x) {
        double[][] col = new double[x.length * places()][size()];
        for (int i = 0; i < col.length; i++) {
            for (int j = 0; j < size(); j++) {
                int pixel = pixel(i % places(), j);
                if (pixel >= 0) col[i][j] = x[i / places()][pixel];
            }
        }
        return col;
    }

    /** Back to pictures. A pixel that several windows see went several ways, so what comes back on them adds up: +=. */
    public double[][] col2im(double[][] col) {
        double[][] x = new double[col.length / places()][picture.size()];
        for (int i = 0; i < col.length; i++) {
            for (int j = 0; j < size(); j++) {
                int pixel = pixel(i % places(), j);
                if (pixel >= 0) x[i / places()][pixel] += col[i][j];
            }
        }
        return x;
    }

    /** Which number of the picture is number j of the window at a place; −1 beyond the edge. */
    public int pixel(int place, int j) {
        int channel = j / (height * width);
        int row = place / columns() * stride + j / width % height - padding;
        int column = place % columns() * stride + j % width - padding;
        boolean inside = row >= 0 && row < picture.height() && column >= 0 && column < picture.width();
        return inside ? (channel * picture.height() + row) * picture.width() + column : -1;
    }

    /** A row for each place, M numbers in it, as pictures of M channels: (N·OH·OW)×M becomes N×(M·OH·OW). */
    public double[][] toPictures(double[][] rows) {
        double[][] pictures = new double[rows.length / places()][rows[0].length * places()];
        for (int i = 0; i < rows.length; i++) {
            for (int m = 0; m < rows[i].length; m++) pictures[i / places()][m * places() + i % places()] = rows[i][m];
        }
        return pictures;
    }

    /** Pictures of M channels with a row for each place: N×(M·OH·OW) becomes (N·OH·OW)×M. */
    public double[][] toRows(double[][] pictures) {
        double[][] rows = new double[pictures.length * places()][pictures[0].length / places()];
        for (int i = 0; i < rows.length; i++) {
            for (int m = 0; m < rows[i].length; m++) rows[i][m] = pictures[i / places()][m * places() + i % places()];
        }
        return rows;
    }
}
