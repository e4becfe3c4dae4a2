package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.Array2;
import backprop.naive.SlidingWindow;
import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Mistakes of a convolution: of its products, of col2im, and of the order of the axes. */
final class ConvolutionMutants {
    /** dcol = dout · Wᵀ, where W is (C·FH·FW)×FN. */
    private static final Product DOUT_WT = new Product(false, false, true), COLT_DOUT = new Product(false, true, false);

    private final SlidingWindow window;
    private final Formula.OfPass right;

    ConvolutionMutants(SlidingWindow window, Formula.OfPass right) {
        this.window = window;
        this.right = right;
    }

    List<Mutant> list() {
        List<Mutant> mutants = new ArrayList<>();
        mutants.add(ofFilters(Mistake.TRANSPOSE, p -> Array2.dot(Array2.transposed(columns(p)), dy(p))));
        for (Product product : Product.all()) {
            if (!product.equals(DOUT_WT))
                mutants.add(ofColumns(product.insteadOf(DOUT_WT), p -> product.of(dy(p), transposedFilters(p))));
            if (!product.equals(COLT_DOUT))
                mutants.add(
                        ofFilters(product.insteadOf(COLT_DOUT), p -> Array2.transposed(product.of(columns(p), dy(p)))));
        }
        mutants.addAll(averages());
        mutants.addAll(sums());
        for (Overwriting order : Overwriting.values())
            mutants.add(ofPictures(Mistake.OVERWRITTEN, p -> order.col2im(window, dcol(p))));
        if (window.padding() > 0) mutants.addAll(padding());
        mutants.add(Mutant.of(Mistake.AXES_MIXED, this::outMixed));
        mutants.add(Mutant.of(Mistake.AXES_MIXED, this::gradientsMixed));
        mutants.add(Mutant.of(Mistake.BIAS_MISSING, this::outWithoutBias));
        mutants.add(Mutant.of(Mistake.FILTER_FLIPPED, p -> only(LayerSpec.OUT, flipped(p))));
        mutants.add(Mutant.of(Mistake.FILTER_FLIPPED, p -> only("dx", flipped(p))));
        mutants.add(Mutant.of(
                Mistake.FILTER_FLIPPED, p -> Map.of("dW", turned(right.of(p).get("dW")))));
        return mutants;
    }

    private List<Mutant> averages() {
        return List.of(
                ofFilters(Mistake.AVERAGED, p -> dw(p, dy(p).length)),
                ofFilters(Mistake.AVERAGED, p -> dw(p, p.dout().shape().get(0))),
                ofBias(Mistake.AVERAGED, p -> over(db(p), dy(p).length)),
                ofBias(Mistake.AVERAGED, p -> over(db(p), p.dout().shape().get(0))));
    }

    private List<Mutant> sums() {
        return List.of(
                Mutant.of(Mistake.NOT_SUMMED, p -> Map.of("db", Tensor.matrix(dy(p)))),
                Mutant.of(Mistake.AXIS_KEPT, p -> Map.of("db", Tensor.matrix(db(p)))),
                ofBias(Mistake.WRONG_AXIS, p -> Array2.sumOverRows(Array2.transposed(dy(p)))),
                Mutant.of(Mistake.SUMMED_OVER_ALL, p -> Map.of("db", Tensor.scalar(sum(p.dout())))));
    }

    /** Nothing is cut off, or the wrong edge. */
    private List<Mutant> padding() {
        Shape own = window.picture();
        int edge = 2 * window.padding();
        Shape padded = new Shape(own.channels(), own.height() + edge, own.width() + edge);
        SlidingWindow wide = new SlidingWindow(padded, window.height(), window.width(), window.stride(), 0);
        return List.of(
                Mutant.of(Mistake.PADDING_KEPT, p -> Map.of("dx", pictures(wide.col2im(dcol(p)), padded))),
                Mutant.of(
                        Mistake.PADDING_KEPT,
                        p -> Map.of("dx", pictures(upperLeft(wide.col2im(dcol(p)), padded, own), own))));
    }

    private static double[][] upperLeft(double[][] rows, Shape from, Shape to) {
        double[][] cut = new double[rows.length][to.size()];
        for (int n = 0; n < rows.length; n++) {
            for (int i = 0; i < to.size(); i++) {
                int column = i % to.width(), row = i / to.width() % to.height(), channel = i / to.width() / to.height();
                cut[n][i] = rows[n][(channel * from.height() + row) * from.width() + column];
            }
        }
        return cut;
    }

    private Map<String, Tensor> outMixed(Pass p) {
        return Map.of(LayerSpec.OUT, Pictures.inChannelsLastOrder(right.of(p).get(LayerSpec.OUT)));
    }

    private Map<String, Tensor> gradientsMixed(Pass p) {
        Map<String, Tensor> gradients = new HashMap<>(right.of(p.withDout(Pictures.takenAsChannelsLast(p.dout()))));
        gradients.remove(LayerSpec.OUT);
        return gradients;
    }

    private Map<String, Tensor> outWithoutBias(Pass p) {
        Tensor w = p.parameters().get(0), none = p.parameters().get(1).map(b -> 0);
        return only(LayerSpec.OUT, new Pass(List.of(w, none), p.inputs(), p.dout()));
    }

    private Map<String, Tensor> only(String output, Pass p) {
        return Map.of(output, right.of(p).get(output));
    }

    /** Each filter turned by half a turn, which is what mathematics calls a convolution. */
    private static Pass flipped(Pass p) {
        return new Pass(List.of(turned(p.parameters().get(0)), p.parameters().get(1)), p.inputs(), p.dout());
    }

    private static Tensor turned(Tensor filters) {
        int size = filters.shape().get(2) * filters.shape().get(3);
        double[] values = new double[filters.size()];
        for (int i = 0; i < values.length; i++) values[i] = filters.values()[i / size * size + size - 1 - i % size];
        return new Tensor(filters.shape(), values);
    }

    /** (N·OH·OW)×(C·FH·FW). */
    private double[][] columns(Pass p) {
        return window.im2col(Pictures.rows(p.inputs().get(0)));
    }

    /** (N·OH·OW)×FN. */
    private double[][] dy(Pass p) {
        return window.toRows(Pictures.rows(p.dout()));
    }

    private static double[][] transposedFilters(Pass p) {
        return Array2.transposed(Pictures.rows(p.parameters().get(0)));
    }

    private double[][] dcol(Pass p) {
        return DOUT_WT.of(dy(p), transposedFilters(p));
    }

    /** FN×(C·FH·FW). */
    private double[][] dw(Pass p, double divisor) {
        return over(Array2.dot(Array2.transposed(dy(p)), columns(p)), divisor);
    }

    private double[][] db(Pass p) {
        return Array2.sumOverRows(dy(p));
    }

    private static double[][] over(double[][] sums, double divisor) {
        return Array2.map(sums, sum -> sum / divisor);
    }

    private static double sum(Tensor tensor) {
        double sum = 0;
        for (double value : tensor.values()) sum += value;
        return sum;
    }

    private static Tensor pictures(double[][] rows, Shape shape) {
        return Pictures.of(rows, shape.channels(), shape.height(), shape.width());
    }

    private static Mutant ofBias(Mistake mistake, Function<Pass, double[][]> row) {
        return Mutant.of(mistake, p -> Map.of("db", Tensor.vector(row.apply(p))));
    }

    /** @param rows what becomes dW by a reshape, whatever its own shape is */
    private static Mutant ofFilters(Mistake mistake, Function<Pass, double[][]> rows) {
        return Mutant.of(mistake, p -> {
            Tensor numbers = Tensor.matrix(rows.apply(p));
            return Map.of("dW", new Tensor(p.parameters().get(0).shape(), numbers.values()));
        });
    }

    /** @param dcol what col2im is given */
    private Mutant ofColumns(Mistake mistake, Function<Pass, double[][]> dcol) {
        return ofPictures(mistake, p -> {
            double[][] given = dcol.apply(p);
            if (given.length != dy(p).length || given[0].length != window.size())
                throw new IllegalArgumentException("not for col2im: " + given.length + "×" + given[0].length);
            return window.col2im(given);
        });
    }

    private Mutant ofPictures(Mistake mistake, Function<Pass, double[][]> dx) {
        return Mutant.of(mistake, p -> Map.of("dx", pictures(dx.apply(p), window.picture())));
    }
}
