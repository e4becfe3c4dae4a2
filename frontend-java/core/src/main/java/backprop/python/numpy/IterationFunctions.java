package backprop.python.numpy;

import backprop.python.array.NdArray;
import backprop.python.array.Shape;
import backprop.python.operator.ArrayLibrary;
import backprop.python.value.PyIterator;
import backprop.python.value.PyTuple;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** ndindex, and nditer as far as numerical gradients need it. */
final class IterationFunctions {
    private final ArrayLibrary arrays;

    IterationFunctions(ArrayLibrary arrays) {
        this.arrays = arrays;
    }

    void addTo(Table table) {
        table.function("ndindex *shape", p -> {
            Object[] given = (Object[]) p[0];
            int[] shape = Parameters.shape(given.length == 1 ? given[0] : new PyTuple(given));
            return new PyIterator("numpy.ndindex", indices(shape));
        });
        table.function("ndenumerate arr", p -> {
            NdArray array = arrays.conversion().array(p[0]);
            Iterator<Object> places = indices(array.shape());
            return new PyIterator("numpy.ndenumerate", new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return places.hasNext();
                }

                @Override
                public Object next() {
                    Object place = places.next();
                    return new PyTuple(place, arrays.indexing().get(array, place));
                }
            });
        });
        table.function(
                "nditer op flags? op_flags?",
                p -> new NdIter(arrays.conversion().array(p[0])));
    }

    /** All indices of a shape, in row order. */
    private static Iterator<Object> indices(int[] shape) {
        int size = Shape.size(shape);
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Object next() {
                if (!hasNext()) throw new NoSuchElementException();
                return index(shape, next++);
            }
        };
    }

    /** The index of the place that is that many after the first. */
    static PyTuple index(int[] shape, int place) {
        Object[] index = new Object[shape.length];
        int rest = place;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis] = (long) (rest % shape[axis]);
            rest /= shape[axis];
        }
        return new PyTuple(index);
    }
}
