package backprop.python.array;

import backprop.python.value.Scalar;

/** One element that was taken out of an array: np.float64, np.int64 or np.bool. */
public sealed interface NumpyScalar extends Scalar {
    DType dtype();

    double toDouble();

    record Float64(double value) implements NumpyScalar {
        @Override
        public DType dtype() {
            return DType.FLOAT64;
        }

        @Override
        public double toDouble() {
            return value;
        }

        @Override
        public Object toPython() {
            return value;
        }

        @Override
        public String typeName() {
            return "numpy.float64";
        }
    }

    record Int64(long value) implements NumpyScalar {
        @Override
        public DType dtype() {
            return DType.INT64;
        }

        @Override
        public double toDouble() {
            return value;
        }

        @Override
        public Object toPython() {
            return value;
        }

        @Override
        public String typeName() {
            return "numpy.int64";
        }
    }

    record Bool(boolean value) implements NumpyScalar {
        @Override
        public DType dtype() {
            return DType.BOOL;
        }

        @Override
        public double toDouble() {
            return value ? 1 : 0;
        }

        @Override
        public Object toPython() {
            return value;
        }

        @Override
        public String typeName() {
            return "numpy.bool";
        }
    }
}
