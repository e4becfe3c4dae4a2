package backprop.layers;

/** One entry of a matrix; rows and columns count from 0. */
public record Cell(MatrixSymbol quantity, int row, int column) {
    /** The gradient with respect to this entry. */
    public Cell gradient() {
        return new Cell(quantity.gradient(), row, column);
    }

    /** The indices as they are written, from 1: "21", "2" where there is but one row, none for a single number. */
    public String index() {
        return part(quantity.rows(), row) + part(quantity.columns(), column);
    }

    private static String part(String size, int place) {
        return size.equals("1") ? "" : Integer.toString(place + 1);
    }
}
