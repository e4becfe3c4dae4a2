package backprop.python.numpy;

import backprop.python.array.DType;
import backprop.python.value.Described;

/** What array.dtype gives. */
record DTypeValue(DType type) implements Described {
    @Override
    public String typeName() {
        return "numpy.dtype";
    }

    @Override
    public String str() {
        return type.id();
    }

    @Override
    public String repr() {
        return "dtype('" + type.id() + "')";
    }
}
