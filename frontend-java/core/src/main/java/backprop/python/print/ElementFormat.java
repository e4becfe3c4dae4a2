package backprop.python.print;

import backprop.python.array.NumpyScalar;

/** Writes one element of an array, as wide as all others. */
interface ElementFormat {
    String text(NumpyScalar element);

    /** As wide as that, by spaces in front. */
    static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
