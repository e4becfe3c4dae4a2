package backprop.python.operator;

import backprop.python.array.Conversion;
import backprop.python.array.Copies;
import backprop.python.array.Elementwise;
import backprop.python.array.Indexing;
import backprop.python.array.Kernels;
import backprop.python.array.Products;
import backprop.python.array.Reduction;
import backprop.python.array.Shaping;
import backprop.python.value.Meter;

/** All that is done with arrays, at one program's expense. */
public record ArrayLibrary(
        Meter meter,
        Conversion conversion,
        Copies copies,
        Elementwise elementwise,
        Indexing indexing,
        Products products,
        Reduction reduction,
        Shaping shaping) {
    public static ArrayLibrary of(Meter meter, Kernels kernels) {
        return new ArrayLibrary(
                meter,
                new Conversion(meter),
                new Copies(meter),
                new Elementwise(meter),
                new Indexing(meter),
                new Products(meter, kernels),
                new Reduction(meter),
                new Shaping(meter));
    }
}
