package backprop.exercise;

import backprop.naive.Array2;
import java.util.ArrayList;
import java.util.List;

/** One of the eight products of two matrices: either order, each transposed or not. */
record Product(boolean swapped, boolean firstTransposed, boolean secondTransposed) {
    static List<Product> all() {
        List<Product> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) all.add(new Product((i & 1) != 0, (i & 2) != 0, (i & 4) != 0));
        return all;
    }

    /** @throws IllegalArgumentException if their sizes do not fit */
    double[][] of(double[][] a, double[][] b) {
        double[][] first = firstTransposed ? Array2.transposed(a) : a;
        double[][] second = secondTransposed ? Array2.transposed(b) : b;
        double[][] left = swapped ? second : first, right = swapped ? first : second;
        return Array2.dot(left, right);
    }

    /** What somebody did who wrote this for the right product. */
    Mistake insteadOf(Product right) {
        return swapped == right.swapped ? Mistake.TRANSPOSE : Mistake.FACTORS_SWAPPED;
    }
}
