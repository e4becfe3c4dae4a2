package backprop.tensor;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * rows × columns of float32. A result lives in its workspace until the next step; a transposed matrix is a view, which
 * only {@code times} and the readers accept. A wrong shape, a view or a dead result fails at once.
 */
public final class Matrix {
    private final Workspace home;
    private final Generation lifetime;
    private final int round;
    private final float[] data;
    private final SparseBatch lists;
    private final int rows;
    private final int columns;
    private final int rowStride;
    private final int columnStride;

    Matrix(Workspace home, Generation lifetime, float[] data, int rows, int columns) {
        this(home, lifetime, lifetime.round(), data, null, rows, columns, Workspace.rowLength(columns), 1);
    }

    /** A matrix that knows its zeros; it has data only when somebody asks for them. */
    static Matrix of(Workspace home, Generation lifetime, SparseBatch lists, int rows, int columns) {
        int stride = Workspace.rowLength(columns);
        return new Matrix(home, lifetime, lifetime.round(), null, lists, rows, columns, stride, 1);
    }

    private Matrix(
            Workspace home,
            Generation lifetime,
            int round,
            float[] data,
            SparseBatch lists,
            int rows,
            int columns,
            int rowStride,
            int columnStride) {
        this.home = home;
        this.lifetime = lifetime;
        this.round = round;
        this.data = data;
        this.lists = lists;
        this.rows = rows;
        this.columns = columns;
        this.rowStride = rowStride;
        this.columnStride = columnStride;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int rowStride() {
        return rowStride;
    }

    public int columnStride() {
        return columnStride;
    }

    /** Where it lives. */
    public Workspace workspace() {
        return home;
    }

    /** Whether row follows row in memory; a transposed view has it otherwise. */
    public boolean isByRows() {
        return columnStride == 1;
    }

    /**
     * The number (i, j) stands at i·rowStride + j·columnStride; all other places hold anything.
     *
     * @throws IllegalStateException if this is the result of an earlier step
     */
    public float[] data() {
        requireValid();
        return lists == null ? data : lists.dense();
    }

    /**
     * Product with b; where this matrix knows its zeros, they are skipped (for finite numbers the sum is the same to the bit).
     *
     * @param b this.columns × M
     * @return rows × M
     * @throws IllegalArgumentException if b has other than this.columns rows, or lives in another workspace
     * @throws IllegalStateException if one of them is the result of an earlier step
     */
    public Matrix times(Matrix b) {
        if (columns != b.rows)
            throw new IllegalArgumentException(this + " times " + b + ": " + columns + " is not " + b.rows);
        requireValid();
        requireSameWorkspace(b).requireValid();
        Matrix result = home.result(rows, b.columns);
        if (lists == null || !b.isByRows()) home.kernels().times(this, b, result);
        else if (isByRows()) home.kernels().times(lists, b, result);
        else home.kernels().transposedTimes(lists, b, result);
        return result;
    }

    /** A view (columns × rows) of the same numbers. */
    public Matrix transposed() {
        return new Matrix(home, lifetime, round, data, lists, columns, rows, columnStride, rowStride);
    }

    /**
     * The row (1 × columns) added to each row.
     *
     * @throws IllegalArgumentException if the row is not 1 × columns
     */
    public Matrix plusRow(Matrix row) {
        Matrix result = empty();
        home.kernels().plusRow(this, requireSameWorkspace(row).require(1, columns), result);
        return result;
    }

    /**
     * 1 × columns.
     *
     * @throws IllegalArgumentException if this is a transposed view
     */
    public Matrix sumOverRows() {
        require(rows, columns);
        Matrix result = home.result(1, columns);
        home.kernels().sumOverRows(this, result);
        return result;
    }

    /** 0 where this is 0 or less. */
    public Matrix relu() {
        Matrix result = empty();
        home.kernels().relu(this, result);
        return result;
    }

    /**
     * 0 where the condition is 0 or less, elsewhere this.
     *
     * @throws IllegalArgumentException if the condition is of another shape
     */
    public Matrix reluGradient(Matrix condition) {
        Matrix result = empty();
        home.kernels().reluGradient(requireSameWorkspace(condition).require(rows, columns), this, result);
        return result;
    }

    public Matrix tanh() {
        Matrix result = empty();
        home.kernels().tanh(this, result);
        return result;
    }

    /**
     * This times 1 − y² at each place.
     *
     * @throws IllegalArgumentException if y is of another shape
     */
    public Matrix tanhGradient(Matrix y) {
        Matrix result = empty();
        home.kernels().tanhGradient(requireSameWorkspace(y).require(rows, columns), this, result);
        return result;
    }

    public Matrix sigmoid() {
        Matrix result = empty();
        home.kernels().sigmoid(this, result);
        return result;
    }

    /**
     * This times (1 − y)y at each place.
     *
     * @throws IllegalArgumentException if y is of another shape
     */
    public Matrix sigmoidGradient(Matrix y) {
        Matrix result = empty();
        home.kernels().sigmoidGradient(requireSameWorkspace(y).require(rows, columns), this, result);
        return result;
    }

    /**
     * Of these scores (N×1): the mean of −log sigmoid where t is 1, of −log(1 − sigmoid) where t is 0.
     *
     * @throws IllegalArgumentException if this or t is not N×1
     */
    public double sigmoidLoss(Matrix t) {
        require(rows, 1);
        return home.kernels().sigmoidLoss(this, requireSameWorkspace(t).require(rows, 1));
    }

    /**
     * Changes into: the softmax of each row of this. The mean over the rows of −Σ t log softmax; t may be this.
     *
     * @throws IllegalArgumentException if t or into is of another shape
     * @throws IllegalStateException if into stands for images
     */
    public double softmax(Matrix t, Matrix into) {
        require(rows, columns);
        requireSameWorkspace(t).require(rows, columns);
        requireSameWorkspace(into).require(rows, columns).requireWritable();
        return home.kernels().softmax(this, t, into);
    }

    /**
     * (this − other) / divisor, in double, rounded once.
     *
     * @throws IllegalArgumentException if the other is of another shape
     */
    public Matrix differenceOver(Matrix other, double divisor) {
        Matrix result = empty();
        home.kernels().differenceOver(this, requireSameWorkspace(other).require(rows, columns), divisor, result);
        return result;
    }

    /**
     * Changes this matrix: adds scale · x, the scale rounded to float.
     *
     * @throws IllegalArgumentException if x is of another shape
     * @throws IllegalStateException if this stands for images
     */
    public void addScaled(double scale, Matrix x) {
        require(rows, columns).requireWritable();
        home.kernels().addScaled(home.rounded(scale), requireSameWorkspace(x).require(rows, columns), this);
    }

    /**
     * Changes this matrix: adds scale · the sign of each number of x, the scale rounded to float.
     *
     * @throws IllegalArgumentException if x is of another shape
     * @throws IllegalStateException if this stands for images
     */
    public void addSign(double scale, Matrix x) {
        require(rows, columns).requireWritable();
        home.kernels().addSign(home.rounded(scale), requireSameWorkspace(x).require(rows, columns), this);
    }

    /** f of each number, in double, rounded once. */
    public Matrix map(DoubleUnaryOperator f) {
        Matrix result = empty();
        float[] from = data();
        for (int i = 0; i < rows; i++) {
            int start = i * rowStride;
            for (int j = start; j < start + columns; j++) result.data[j] = (float) f.applyAsDouble(from[j]);
        }
        return result;
    }

    /**
     * f(number, the other's number) at each place, in double, rounded once.
     *
     * @throws IllegalArgumentException if the other is of another shape
     */
    public Matrix zip(Matrix other, DoubleBinaryOperator f) {
        Matrix result = empty();
        float[] from = data();
        float[] second = other.require(rows, columns).data();
        for (int i = 0; i < rows; i++) {
            int start = i * rowStride;
            for (int j = start; j < start + columns; j++) result.data[j] = (float) f.applyAsDouble(from[j], second[j]);
        }
        return result;
    }

    /**
     * A result of the same shape, to be filled; it holds anything.
     *
     * @throws IllegalArgumentException if this is a transposed view
     */
    public Matrix empty() {
        require(rows, columns);
        return home.result(rows, columns);
    }

    /** A result of the same shape, of zeros. */
    public Matrix zeros() {
        Matrix result = empty();
        Arrays.fill(result.data, 0, rows * rowStride, 0);
        return result;
    }

    /** @throws IllegalArgumentException if there is no such place */
    public float get(int row, int column) {
        return data()[place(row, column)];
    }

    /**
     * @throws IllegalArgumentException if there is no such place
     * @throws IllegalStateException if this stands for images
     */
    public void set(int row, int column, float value) {
        requireWritable();
        data()[place(row, column)] = value;
    }

    private int place(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IllegalArgumentException("(" + row + ", " + column + ") in " + this);
        }
        return row * rowStride + column * columnStride;
    }

    /**
     * Changes this matrix: takes these numbers, row after row.
     *
     * @throws IllegalArgumentException if there are not rows · columns values
     * @throws IllegalStateException if this stands for images
     */
    public void fill(float[] values) {
        require(rows, columns).requireWritable();
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " numbers for " + this + " = " + rows * columns);
        }
        for (int i = 0; i < rows; i++) System.arraycopy(values, i * columns, data, i * rowStride, columns);
    }

    /** The numbers row after row, without padding. */
    public float[] toArray() {
        float[] from = data();
        float[] array = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            if (isByRows()) System.arraycopy(from, i * rowStride, array, i * columns, columns);
            else for (int j = 0; j < columns; j++) array[i * columns + j] = from[i + j * columnStride];
        }
        return array;
    }

    /** The column of the row's largest number, the first of equals. */
    public int largestInRow(int row) {
        int best = 0;
        for (int j = 1; j < columns; j++) if (get(row, j) > get(row, best)) best = j;
        return best;
    }

    /**
     * This, if it is by rows and of that shape.
     *
     * @throws IllegalArgumentException if it is not
     * @throws IllegalStateException if it is the result of an earlier step
     */
    public Matrix require(int rows, int columns) {
        if (this.rows != rows || this.columns != columns) {
            throw new IllegalArgumentException(this + " is not " + rows + "×" + columns);
        }
        if (!isByRows()) throw new IllegalArgumentException(this + " is a transposed view; only products take one");
        requireValid();
        return this;
    }

    /** Kernels may reach the memory of one workspace only; and a result in another's would never be given back. */
    private Matrix requireSameWorkspace(Matrix other) {
        if (other.home == home) return other;
        throw new IllegalArgumentException(this + " and " + other + " live in different workspaces");
    }

    private void requireValid() {
        if (round == lifetime.round()) return;
        throw new IllegalStateException(this + " is the result of an earlier step; its memory is in use again");
    }

    private void requireWritable() {
        if (lists != null) throw new IllegalStateException(this + " stands for images and cannot be changed");
    }

    @Override
    public String toString() {
        return rows + "×" + columns;
    }
}
