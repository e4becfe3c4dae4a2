package backprop.layers;

/**
 * A matrix that a layer takes or gives, or the gradient of the loss with respect to it: the letter of the matrix, the letter of its
 * entries, which one it is of several with this letter ("1", "2,1", else ""), and its shape in letters, "1" being one.
 */
public record MatrixSymbol(String letter, String entry, String which, String rows, String columns, boolean isGradient) {
    /** N×M, such as X. */
    public static MatrixSymbol matrix(String letter, String entry, String rows, String columns) {
        return new MatrixSymbol(letter, entry, "", rows, columns, false);
    }

    /** The one of several that has this number, or these. */
    public MatrixSymbol which(String which) {
        return new MatrixSymbol(letter, entry, which, rows, columns, isGradient);
    }

    /** A single number, such as x. */
    public static MatrixSymbol number(String letter) {
        return matrix(letter, letter, "1", "1");
    }

    /** The gradient of the loss by this matrix, of its shape. */
    public MatrixSymbol gradient() {
        return new MatrixSymbol(letter, entry, which, rows, columns, true);
    }

    /** What this is the gradient with respect to; itself, where it is none. */
    public MatrixSymbol value() {
        return new MatrixSymbol(letter, entry, which, rows, columns, false);
    }

    public boolean isNumber() {
        return rows.equals("1") && columns.equals("1");
    }

    public Cell at(int row, int column) {
        return new Cell(this, row, column);
    }

    /** The only entry of a number. */
    public Cell only() {
        return at(0, 0);
    }
}
