package backprop.python.array;

import backprop.math.Precise;
import backprop.python.value.Problem;

/** NumPy's functions of two numbers, on single numbers; {@link Elementwise} takes them through arrays. */
public enum BinaryUfunc {
    ADD {
        @Override
        public double of(double x, double y) {
            return x + y;
        }

        @Override
        long of(long x, long y) {
            return x + y;
        }
    },
    SUBTRACT {
        @Override
        public double of(double x, double y) {
            return x - y;
        }

        @Override
        long of(long x, long y) {
            return x - y;
        }
    },
    MULTIPLY {
        @Override
        public double of(double x, double y) {
            return x * y;
        }

        @Override
        long of(long x, long y) {
            return x * y;
        }
    },
    DIVIDE {
        @Override
        public double of(double x, double y) {
            return x / y;
        }
    },
    FLOOR_DIVIDE {
        @Override
        public double of(double x, double y) {
            return y == 0 ? x / y : Quotients.floorDivide(x, y);
        }

        @Override
        long of(long x, long y) {
            return y == 0 ? 0 : Math.floorDiv(x, y);
        }
    },
    REMAINDER {
        @Override
        public double of(double x, double y) {
            return y == 0 ? Double.NaN : Quotients.remainder(x, y);
        }

        @Override
        long of(long x, long y) {
            return y == 0 ? 0 : Math.floorMod(x, y);
        }
    },
    POWER {
        @Override
        public double of(double x, double y) {
            if (y == 2) return x * x;
            if (y == 0.5 && x >= 0) return Math.sqrt(x);
            return y == -1 ? 1 / x : Precise.pow(x, y);
        }

        @Override
        long of(long x, long y) {
            if (y < 0) throw Problem.NEGATIVE_INTEGER_POWER.raise();
            long result = 1;
            long base = x;
            for (long rest = y; rest > 0; rest >>= 1) {
                if ((rest & 1) == 1) result *= base;
                base *= base;
            }
            return result;
        }
    },
    MAXIMUM {
        @Override
        public double of(double x, double y) {
            return x >= y || x != x ? x : y;
        }

        @Override
        long of(long x, long y) {
            return Math.max(x, y);
        }
    },
    MINIMUM {
        @Override
        public double of(double x, double y) {
            return x <= y || x != x ? x : y;
        }

        @Override
        long of(long x, long y) {
            return Math.min(x, y);
        }
    };

    public abstract double of(double x, double y);

    /** Only where {@link #type} says INT64. */
    long of(long x, long y) {
        throw new UnsupportedOperationException(name());
    }

    /** What it computes in, and what comes out. */
    DType type(DType a, DType b) {
        DType wider = a.promote(b);
        if (this == DIVIDE) return DType.FLOAT64;
        return wider == DType.BOOL ? DType.INT64 : wider;
    }

    /** As NumPy calls it. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
