package backprop.python.array;

/** The memory that arrays are views of. */
public sealed interface Storage {
    DType dtype();

    int size();

    double doubleAt(int i);

    long longAt(int i);

    boolean booleanAt(int i);

    NumpyScalar scalarAt(int i);

    /** Element j of another storage, as this type holds it. */
    void put(int i, Storage from, int j);

    /** Zeros, or false. */
    static Storage allocate(DType dtype, int size) {
        return switch (dtype) {
            case FLOAT64 -> new Doubles(new double[size]);
            case INT64 -> new Longs(new long[size]);
            case BOOL -> new Booleans(new boolean[size]);
        };
    }

    record Doubles(double[] values) implements Storage {
        @Override
        public DType dtype() {
            return DType.FLOAT64;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double doubleAt(int i) {
            return values[i];
        }

        @Override
        public long longAt(int i) {
            double value = values[i];
            return value - value == 0 && Math.abs(value) < 0x1p63 ? (long) value : Long.MIN_VALUE;
        }

        @Override
        public boolean booleanAt(int i) {
            return values[i] != 0;
        }

        @Override
        public NumpyScalar scalarAt(int i) {
            return new NumpyScalar.Float64(values[i]);
        }

        @Override
        public void put(int i, Storage from, int j) {
            values[i] = from.doubleAt(j);
        }
    }

    record Longs(long[] values) implements Storage {
        @Override
        public DType dtype() {
            return DType.INT64;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double doubleAt(int i) {
            return values[i];
        }

        @Override
        public long longAt(int i) {
            return values[i];
        }

        @Override
        public boolean booleanAt(int i) {
            return values[i] != 0;
        }

        @Override
        public NumpyScalar scalarAt(int i) {
            return new NumpyScalar.Int64(values[i]);
        }

        @Override
        public void put(int i, Storage from, int j) {
            values[i] = from.longAt(j);
        }
    }

    record Booleans(boolean[] values) implements Storage {
        @Override
        public DType dtype() {
            return DType.BOOL;
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public double doubleAt(int i) {
            return values[i] ? 1 : 0;
        }

        @Override
        public long longAt(int i) {
            return values[i] ? 1 : 0;
        }

        @Override
        public boolean booleanAt(int i) {
            return values[i];
        }

        @Override
        public NumpyScalar scalarAt(int i) {
            return new NumpyScalar.Bool(values[i]);
        }

        @Override
        public void put(int i, Storage from, int j) {
            values[i] = from.booleanAt(j);
        }
    }
}
