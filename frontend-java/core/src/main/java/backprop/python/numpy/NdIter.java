package backprop.python.numpy;

import backprop.python.array.NdArray;
import backprop.python.value.Attributed;
import backprop.python.value.NativeFunction;
import backprop.python.value.Problem;

/** np.nditer with multi_index: where it is, whether it is at the end, one step further. */
final class NdIter implements Attributed {
    private final NdArray array;
    private int place;

    NdIter(NdArray array) {
        this.array = array;
    }

    @Override
    public Object attribute(String name) {
        if (name.equals("multi_index") && array.size() == 0) throw Problem.ITEM_SIZE.raise();
        return switch (name) {
            case "multi_index" ->
                IterationFunctions.index(array.shape(), Math.min(place, Math.max(0, array.size() - 1)));
            case "index" -> (long) place;
            case "finished" -> place >= array.size();
            case "iternext" -> NativeFunction.of("iternext", p -> ++place < array.size());
            default -> null;
        };
    }

    @Override
    public void setAttribute(String name, Object value) {
        throw Problem.NO_ATTRIBUTE.raise(typeName(), name);
    }

    @Override
    public void deleteAttribute(String name) {
        throw Problem.NO_ATTRIBUTE.raise(typeName(), name);
    }

    @Override
    public String typeName() {
        return "numpy.nditer";
    }
}
