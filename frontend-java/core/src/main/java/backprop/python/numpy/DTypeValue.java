package backprop.python.numpy;

import backprop.python.array.DType;
import backprop.python.value.PyValue;

/** What array.dtype gives. */
record DTypeValue(DType type) implements PyValue {
    @Override
    public String typeName() {
        return "numpy.dtype";
    }

    @Override
    public String toString() {
        return type.id();
    }
}
