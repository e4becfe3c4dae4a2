package backprop.layers;

import backprop.naive.Array2;
import backprop.naive.Convolution;
import backprop.naive.SlidingWindow;
import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture of one channel or of several, one filter or several: each filter makes a map. Book, sections 7.2 and 7.4.3. */
public final class ConvolutionDemo implements LayerDemo {
    private static final double[][] EDGE = {
        {0, 0, 1, 3, 3}, {0, 0, 2, 3, 3}, {0, 1, 3, 3, 2}, {0, 0, 3, 3, 3}, {1, 0, 2, 3, 3}
    };
    /** It answers to what grows brighter from the left to the right. */
    private static final double[][] FILTER = {{-1, 0, 1}, {-2, 0, 2}, {-1, 0, 1}};

    private static final double[][] PICTURE = {
        {2, 0, 1, 0, 3}, {1, 3, 0, 2, 1}, {0, 1, 2, 0, 1}, {1, 0, 0, 2, 0}, {0, 1, 1, 0, 2}
    };
    private static final double[][] WEIGHTS = {{1, 2, -1}, {-1, 3, 0}, {2, 0, 1}};
    private static final double[][] RED = {{3, 0, 1, 1}, {2, 1, 0, 1}, {0, 1, 2, 0}, {1, 0, 0, 2}};
    private static final double[][] GREEN = {{0, 1, 0, 2}, {1, 0, 1, 0}, {2, 1, 0, 1}, {0, 1, 1, 0}};
    private static final double[][] BIASES = {{1, -1}};
    private static final double[][] DOUT = {
        {1, -1, 0.5, 2, 1, 1, -1},
        {2, 0.5, 1, -1, 3, 1, 1},
        {-1, 1, 2, 0.5, 1, -2, 1},
        {0.5, 2, -1, 1, -2, 1, 1},
        {1, 0, 1, -1, 2, 1, 0},
        {1, 2, 1, 0, 1, 1, 2},
        {2, 1, 0, 1, -1, 1, 1}
    };

    private final List<MatrixSymbol> pictures = new ArrayList<>();
    private final List<MatrixSymbol> filters = new ArrayList<>();
    private final List<MatrixSymbol> biases = new ArrayList<>();
    private final List<MatrixSymbol> maps = new ArrayList<>();
    private final List<double[][]> channels;
    private final List<double[][]> weights;
    private final List<Size> sizes;
    private Convolution layer;

    /** @param weights of the first filter for each channel, then of the second */
    private ConvolutionDemo(List<double[][]> channels, List<double[][]> weights, List<Size> sizes) {
        this.channels = channels;
        this.weights = weights;
        this.sizes = sizes;
        boolean isOne = channels.size() == 1;
        for (int c = 1; c <= channels.size(); c++)
            pictures.add(MatrixSymbol.matrix("X", "x", "H", "H").which(isOne ? "" : "" + c));
        for (int m = 1; m <= weights.size() / channels.size(); m++) {
            for (int c = 1; c <= channels.size(); c++)
                filters.add(MatrixSymbol.matrix("W", "w", "F", "F").which(isOne ? "" : m + "," + c));
            biases.add(MatrixSymbol.number("b").which(isOne ? "" : "" + m));
            maps.add(MatrixSymbol.matrix("Y", "y", "O", "O").which(isOne ? "" : "" + m));
        }
    }

    /** One channel, one filter; the window moves by 1 and stays within the picture. */
    public static ConvolutionDemo plain() {
        return new ConvolutionDemo(Collections.singletonList(EDGE), Collections.singletonList(FILTER), List.of());
    }

    /** The same with sizes, padding and stride to choose. */
    public static ConvolutionDemo sized() {
        List<Size> sizes =
                List.of(new Size("H", 3, 4, 5), new Size("F", 1, 2, 3), new Size("P", 0, 0, 1), new Size("S", 1, 1, 3));
        return new ConvolutionDemo(Collections.singletonList(PICTURE), Collections.singletonList(WEIGHTS), sizes);
    }

    /** Two channels, two filters. */
    public static ConvolutionDemo ofChannels() {
        List<double[][]> weights = List.of(
                new double[][] {{1, 0}, {0, 1}},
                new double[][] {{-1, 1}, {0, 2}},
                new double[][] {{1, 1}, {-1, -1}},
                new double[][] {{0, 1}, {1, 0}});
        return new ConvolutionDemo(List.of(RED, GREEN), weights, List.of());
    }

    @Override
    public List<MatrixSymbol> operands() {
        List<MatrixSymbol> operands = new ArrayList<>(pictures);
        operands.addAll(filters);
        operands.addAll(biases);
        return operands;
    }

    @Override
    public List<MatrixSymbol> results() {
        return maps;
    }

    @Override
    public List<MatrixSymbol> outputs() {
        return maps;
    }

    @Override
    public List<Size> sizes() {
        return sizes;
    }

    @Override
    public int derivedSize(String letter, LayerDemoState sheet) {
        return switch (letter) {
            case "H" -> channels.get(0).length;
            case "F" -> weights.get(0).length;
            case "P" -> 0;
            case "S" -> 1;
            case "O" -> window(sheet).rows();
            default -> throw new IllegalArgumentException("no size is called " + letter);
        };
    }

    @Override
    public double limit() {
        return 100;
    }

    @Override
    public double[][] stock(MatrixSymbol quantity) {
        if (quantity.isGradient()) return DOUT;
        if (pictures.contains(quantity)) return channels.get(pictures.indexOf(quantity));
        if (biases.contains(quantity)) return new double[][] {{BIASES[0][biases.indexOf(quantity)]}};
        return weights.get(filters.indexOf(quantity));
    }

    private SlidingWindow window(LayerDemoState sheet) {
        int side = sheet.size("H");
        int filter = sheet.size("F");
        Shape picture = new Shape(pictures.size(), side, side);
        return new SlidingWindow(picture, filter, filter, sheet.size("S"), sheet.size("P"));
    }

    @Override
    public Map<MatrixSymbol, double[][]> forward(LayerDemoState sheet) {
        SlidingWindow window = window(sheet);
        double[][] w = Array2.reshaped(joined(filters, sheet), biases.size(), window.size());
        layer = new Convolution(w, joined(biases, sheet), window);
        return parted(layer.forward(joined(pictures, sheet)), maps, window.rows());
    }

    @Override
    public Map<MatrixSymbol, double[][]> backward(LayerDemoState sheet) {
        List<MatrixSymbol> douts = maps.stream().map(MatrixSymbol::gradient).toList();
        double[][] dx = layer.backward(joined(douts, sheet));
        Map<MatrixSymbol, double[][]> gradients = new HashMap<>();
        parted(dx, pictures, sheet.size("H")).forEach((x, d) -> gradients.put(x.gradient(), d));
        parted(layer.dw(), filters, sheet.size("F")).forEach((w, d) -> gradients.put(w.gradient(), d));
        parted(layer.db(), biases, 1).forEach((b, d) -> gradients.put(b.gradient(), d));
        return gradients;
    }

    /** All their numbers in one row. */
    private static double[][] joined(List<MatrixSymbol> parts, LayerDemoState sheet) {
        List<double[]> rows = new ArrayList<>();
        for (MatrixSymbol part : parts) rows.addAll(List.of(sheet.numbers(part)));
        double[][] all = rows.toArray(new double[0][]);
        return Array2.reshaped(all, 1, all.length * all[0].length);
    }

    /** Squares again. */
    private static Map<MatrixSymbol, double[][]> parted(double[][] all, List<MatrixSymbol> parts, int side) {
        double[][] rows = Array2.reshaped(all, parts.size() * side, side);
        Map<MatrixSymbol, double[][]> squares = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            double[][] square = new double[side][];
            System.arraycopy(rows, i * side, square, 0, side);
            squares.put(parts.get(i), square);
        }
        return squares;
    }

    @Override
    public List<FormulaTerm> formula(Cell cell, LayerDemoState sheet) {
        return new ConvolutionFormula(pictures, filters, biases, maps, window(sheet)).of(cell);
    }
}
