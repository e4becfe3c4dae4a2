package backprop.layers;

import backprop.naive.Array2;
import backprop.naive.GradientCheck;
import backprop.naive.GradientReport;
import backprop.naive.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers of a layer: operands and dout can be set, and all others follow at once. */
public final class LayerDemoState {
    private final LayerDemo exhibit;
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<MatrixSymbol, double[][]> stock = new HashMap<>();
    private final Map<MatrixSymbol, double[][]> numbers = new HashMap<>();

    public LayerDemoState(LayerDemo exhibit) {
        this.exhibit = exhibit;
        for (Size size : exhibit.sizes()) sizes.put(size.letter(), size.usual());
        for (MatrixSymbol given : given()) stock.put(given, Array2.map(exhibit.stock(given), v -> v));
        compute();
    }

    public LayerDemo exhibit() {
        return exhibit;
    }

    /** What can be set. */
    public List<MatrixSymbol> given() {
        List<MatrixSymbol> given = new ArrayList<>(exhibit.operands());
        for (MatrixSymbol output : exhibit.outputs()) given.add(output.gradient());
        return given;
    }

    public boolean has(MatrixSymbol quantity) {
        return numbers.containsKey(quantity);
    }

    public double[][] numbers(MatrixSymbol quantity) {
        return numbers.get(quantity);
    }

    public double number(Cell cell) {
        return numbers.get(cell.quantity())[cell.row()][cell.column()];
    }

    /** @param letter N, D, M; one that follows from these; or 1, which is 1 */
    public int size(String letter) {
        if (letter.equals("1")) return 1;
        return sizes.containsKey(letter) ? sizes.get(letter) : exhibit.derivedSize(letter, this);
    }

    /**
     * Numbers that no longer fit are kept for when they do again.
     *
     * @throws IllegalArgumentException if the count is beyond the size's range
     */
    public void size(Size size, int count) {
        if (count < size.least() || count > size.most()) {
            String range = size.letter() + " is from " + size.least() + " to " + size.most();
            throw new IllegalArgumentException(range + ", not " + count);
        }
        sizes.put(size.letter(), count);
        compute();
    }

    /** @throws IllegalArgumentException if the value is beyond the limit */
    public void set(Cell cell, double value) {
        if (!(Math.abs(value) <= exhibit.limit()))
            throw new IllegalArgumentException(value + " is beyond ±" + exhibit.limit());
        stock.get(cell.quantity())[cell.row()][cell.column()] = value;
        compute();
    }

    /** A row of zeros but for one 1. */
    public void setOneHot(Cell one) {
        double[] row = stock.get(one.quantity())[one.row()];
        for (int j = 0; j < row.length; j++) row[j] = j == one.column() ? 1 : 0;
        compute();
    }

    /** The same numbers and sizes in another exhibit of the same shapes. */
    public LayerDemoState in(LayerDemo other) {
        LayerDemoState sheet = new LayerDemoState(other);
        sheet.sizes.putAll(sizes);
        for (MatrixSymbol given : given()) sheet.stock.put(given, Array2.map(stock.get(given), v -> v));
        sheet.compute();
        return sheet;
    }

    public Set<Cell> marked() {
        return exhibit.marked(this);
    }

    public List<FormulaTerm> formula(Cell cell) {
        return exhibit.formula(cell, this);
    }

    /** Each gradient against the central difference of the loss Σ Y·dout, entry by entry. */
    public GradientReport check() {
        List<Weights> learned = new ArrayList<>();
        for (MatrixSymbol operand : exhibit.operands()) {
            if (has(operand.gradient()))
                learned.add(new Weights(operand.letter(), numbers(operand), numbers(operand.gradient())));
        }
        GradientReport report = GradientCheck.STANDARD.all(this::loss, learned);
        compute();
        return report;
    }

    private double loss() {
        Map<MatrixSymbol, double[][]> results = exhibit.forward(this);
        double loss = 0;
        for (MatrixSymbol output : exhibit.outputs())
            loss += sum(Array2.zip(results.get(output), numbers(output.gradient()), (y, d) -> y * d));
        return loss;
    }

    private void compute() {
        numbers.clear();
        for (MatrixSymbol given : given()) numbers.put(given, corner(stock.get(given), given));
        numbers.putAll(exhibit.forward(this));
        numbers.putAll(exhibit.backward(this));
    }

    private double[][] corner(double[][] all, MatrixSymbol quantity) {
        double[][] corner = new double[size(quantity.rows())][size(quantity.columns())];
        for (int i = 0; i < corner.length; i++) {
            double sum = 0;
            for (int j = 0; j < corner[i].length; j++) sum += corner[i][j] = all[i][j];
            boolean cutOff = exhibit.isOneHot(quantity) && sum == 0;
            if (cutOff) corner[i][corner[i].length - 1] = 1;
        }
        return corner;
    }

    private static double sum(double[][] a) {
        double sum = 0;
        for (double[] row : a) for (double v : row) sum += v;
        return sum;
    }
}
