package backprop.layers;

import backprop.naive.SlidingWindow;
import java.util.List;

/** How each number of a convolution came about, forward and backward. */
record ConvolutionFormula(
        List<MatrixSymbol> pictures,
        List<MatrixSymbol> filters,
        List<MatrixSymbol> biases,
        List<MatrixSymbol> maps,
        SlidingWindow window) {

    List<FormulaTerm> of(Cell cell) {
        if (!cell.quantity().isGradient()) return output(maps.indexOf(cell.quantity()), cell);
        MatrixSymbol value = cell.quantity().value();
        if (pictures.contains(value)) return pixel(pictures.indexOf(value), cell);
        return filters.contains(value) ? weight(filters.indexOf(value), cell) : bias(biases.indexOf(value));
    }

    /** Window times filter, channel by channel, and the bias. */
    private List<FormulaTerm> output(int map, Cell cell) {
        int place = cell.row() * window.columns() + cell.column();
        Sum sum = new Sum();
        for (int j = 0; j < window.size(); j++) sum.add(x(place, j), w(map, j));
        sum.add(FormulaTerm.of(biases.get(map).only()));
        return sum.terms();
    }

    /** Of every window that saw the pixel: its gradient times the weight that lay on the pixel. */
    private List<FormulaTerm> pixel(int channel, Cell cell) {
        int side = window.picture().width();
        int pixel = (channel * side + cell.row()) * side + cell.column();
        Sum sum = new Sum();
        for (int map = 0; map < maps.size(); map++) {
            for (int place = 0; place < window.places(); place++) {
                for (int j = 0; j < window.size(); j++) {
                    if (window.pixel(place, j) == pixel) sum.add(dy(map, place), w(map, j));
                }
            }
        }
        return sum.terms();
    }

    /** Over all places: what lay below the weight there, times the gradient there. */
    private List<FormulaTerm> weight(int filter, Cell cell) {
        int j = (filter % pictures.size() * window.height() + cell.row()) * window.width() + cell.column();
        Sum sum = new Sum();
        for (int place = 0; place < window.places(); place++) sum.add(x(place, j), dy(filter / pictures.size(), place));
        return sum.terms();
    }

    private List<FormulaTerm> bias(int map) {
        Sum sum = new Sum();
        for (int place = 0; place < window.places(); place++) sum.add(dy(map, place));
        return sum.terms();
    }

    /** 0 beyond the edge. */
    private FormulaTerm x(int place, int j) {
        int pixel = window.pixel(place, j);
        if (pixel < 0) return new FormulaTerm.Constant(0);
        int side = window.picture().width();
        return FormulaTerm.of(pictures.get(pixel / (side * side)).at(pixel / side % side, pixel % side));
    }

    private FormulaTerm w(int map, int j) {
        int side = window.width();
        int channel = j / (side * side);
        return FormulaTerm.of(filters.get(map * pictures.size() + channel).at(j / side % side, j % side));
    }

    private FormulaTerm dy(int map, int place) {
        return FormulaTerm.of(maps.get(map).gradient().at(place / window.columns(), place % window.columns()));
    }
}
