package backprop.layers;

import backprop.naive.Affine;
import backprop.naive.ReLU;
import backprop.naive.SoftmaxWithLoss;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Affine, ReLU, Affine, softmax with loss: two inputs, two hidden units, two scores. Its letters are those of the book's section 3.4. */
public final class TwoLayerDemo implements LayerDemo {
    private static final MatrixSymbol X = MatrixSymbol.matrix("X", "x", "N", "2");
    private static final MatrixSymbol W1 =
            MatrixSymbol.matrix("W", "w", "2", "2").which("1");
    private static final MatrixSymbol B1 =
            MatrixSymbol.matrix("b", "b", "1", "2").which("1");
    private static final MatrixSymbol A1 =
            MatrixSymbol.matrix("A", "a", "N", "2").which("1");
    private static final MatrixSymbol Z1 =
            MatrixSymbol.matrix("Z", "z", "N", "2").which("1");
    private static final MatrixSymbol W2 = W1.which("2");
    private static final MatrixSymbol B2 = B1.which("2");
    private static final MatrixSymbol A2 = A1.which("2");
    private static final MatrixSymbol Y = MatrixSymbol.matrix("Y", "y", "N", "2");
    private static final MatrixSymbol T = MatrixSymbol.matrix("T", "t", "N", "2");
    private static final MatrixSymbol L = MatrixSymbol.number("L");

    private static final Map<MatrixSymbol, double[][]> STOCK = Map.of(
            X,
            new double[][] {{1, 2}, {-2, 1}},
            W1,
            new double[][] {{1, -1}, {0.5, 1}},
            B1,
            new double[][] {{0, -2}},
            W2,
            new double[][] {{1, 0.5}, {-1, 2}},
            B2,
            new double[][] {{0, 1}},
            T,
            new double[][] {{0, 1}, {1, 0}},
            L.gradient(),
            new double[][] {{1}});

    private final AffineFormula first = new AffineFormula(X, W1, B1, A1);
    private final ReluFormula relu = new ReluFormula(A1, Z1);
    private final AffineFormula second = new AffineFormula(Z1, W2, B2, A2);
    private final SoftmaxFormula softmax = new SoftmaxFormula(A2, T, Y, L);

    private final ReLU gate = new ReLU();
    private final SoftmaxWithLoss last = new SoftmaxWithLoss();
    private Affine affine1;
    private Affine affine2;

    @Override
    public List<MatrixSymbol> operands() {
        return List.of(X, W1, B1, W2, B2, T);
    }

    @Override
    public List<MatrixSymbol> results() {
        return List.of(A1, Z1, A2, Y, L);
    }

    /** As they stand in the figure: the first layer, then the second and the loss. */
    public List<MatrixSymbol> order() {
        return List.of(X, W1, B1, A1, Z1, W2, B2, A2, Y, T, L);
    }

    /** Forward, then back: what is computed, in the order in which it is. */
    public List<MatrixSymbol> computed() {
        return List.of(
                A1,
                Z1,
                A2,
                Y,
                L,
                A2.gradient(),
                W2.gradient(),
                B2.gradient(),
                Z1.gradient(),
                A1.gradient(),
                W1.gradient(),
                B1.gradient(),
                X.gradient());
    }

    @Override
    public List<Size> sizes() {
        return List.of(new Size("N", 1, 1, 2));
    }

    @Override
    public int derivedSize(String letter, LayerDemoState sheet) {
        if (letter.equals("2")) return 2;
        throw new IllegalArgumentException("no size is called " + letter);
    }

    @Override
    public boolean isOneHot(MatrixSymbol quantity) {
        return quantity.equals(T);
    }

    @Override
    public double limit() {
        return 4;
    }

    @Override
    public double[][] stock(MatrixSymbol quantity) {
        return STOCK.get(quantity);
    }

    @Override
    public Map<MatrixSymbol, double[][]> forward(LayerDemoState sheet) {
        affine1 = new Affine(sheet.numbers(W1), sheet.numbers(B1));
        affine2 = new Affine(sheet.numbers(W2), sheet.numbers(B2));
        double[][] a1 = affine1.forward(sheet.numbers(X));
        double[][] z1 = gate.forward(a1);
        double[][] a2 = affine2.forward(z1);
        double loss = last.forward(a2, sheet.numbers(T));
        return Map.of(A1, a1, Z1, z1, A2, a2, Y, SoftmaxWithLoss.softmax(a2), L, new double[][] {{loss}});
    }

    @Override
    public Map<MatrixSymbol, double[][]> backward(LayerDemoState sheet) {
        Map<MatrixSymbol, double[][]> gradients = new HashMap<>();
        double[][] dout = last.backward(sheet.number(L.gradient().only()));
        gradients.put(A2.gradient(), dout);
        dout = affine2.backward(dout);
        gradients.put(Z1.gradient(), dout);
        dout = gate.backward(dout);
        gradients.put(A1.gradient(), dout);
        gradients.put(X.gradient(), affine1.backward(dout));
        gradients.put(W1.gradient(), affine1.dw());
        gradients.put(B1.gradient(), affine1.db());
        gradients.put(W2.gradient(), affine2.dw());
        gradients.put(B2.gradient(), affine2.db());
        return gradients;
    }

    @Override
    public List<FormulaTerm> formula(Cell cell, LayerDemoState sheet) {
        MatrixSymbol asked = cell.quantity();
        if (asked.equals(A1) || List.of(X, W1, B1).contains(asked.value())) return first.of(cell, sheet);
        if (asked.equals(Z1) || asked.equals(A1.gradient())) return relu.of(cell, sheet);
        if (asked.equals(A2) || List.of(Z1, W2, B2).contains(asked.value())) return second.of(cell, sheet);
        return softmax.of(cell, sheet);
    }
}
