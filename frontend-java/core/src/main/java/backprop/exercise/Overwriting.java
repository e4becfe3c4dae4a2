package backprop.exercise;

import backprop.naive.SlidingWindow;

/** col2im that has = where += belongs: what comes last stays. */
enum Overwriting {
    /** Goes through the window's numbers, and for each through all places, as the book. */
    NUMBER_BY_NUMBER {
        @Override
        double[][] col2im(SlidingWindow window, double[][] col) {
            double[][] x =
                    new double[col.length / window.places()][window.picture().size()];
            for (int j = 0; j < window.size(); j++) {
                for (int i = 0; i < col.length; i++) put(window, col, i, j, x);
            }
            return x;
        }
    },
    PLACE_BY_PLACE {
        @Override
        double[][] col2im(SlidingWindow window, double[][] col) {
            double[][] x =
                    new double[col.length / window.places()][window.picture().size()];
            for (int i = 0; i < col.length; i++) {
                for (int j = 0; j < window.size(); j++) put(window, col, i, j, x);
            }
            return x;
        }
    };

    /** @param col (N·OH·OW)×(C·FH·FW) @return N×(C·H·W) */
    abstract double[][] col2im(SlidingWindow window, double[][] col);

    private static void put(SlidingWindow window, double[][] col, int row, int j, double[][] x) {
        int pixel = window.pixel(row % window.places(), j);
        if (pixel >= 0) x[row / window.places()][pixel] = col[row][j];
    }
}
