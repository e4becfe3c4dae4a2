package backprop.python.numpy;

import backprop.python.array.BinaryUfunc;
import backprop.python.array.Conversion;
import backprop.python.array.NdArray;
import backprop.python.array.Reducer;
import backprop.python.array.UnaryUfunc;
import backprop.python.operator.ArrayLibrary;
import backprop.python.value.Problem;
import backprop.python.value.PyModule;
import backprop.python.value.PyNone;

/** dot, matmul, outer, linalg.norm. */
final class ProductFunctions {
    private final ArrayLibrary arrays;

    ProductFunctions(ArrayLibrary arrays) {
        this.arrays = arrays;
    }

    void addTo(Table table) {
        table.function("dot a b", p -> unwrapped(arrays.products().dot(array(p[0]), array(p[1]))));
        table.function("matmul x1 x2", p -> unwrapped(arrays.products().matmul(array(p[0]), array(p[1]))));
        table.function("outer a b", p -> arrays.products().outer(array(p[0]), array(p[1])));
        table.function("inner a b", p -> unwrapped(arrays.products().dot(array(p[0]), transposedLast(array(p[1])))));
        Table linalg = new Table().function("norm x axis? keepdims?", p -> norm(p));
        table.value(
                "linalg",
                new PyModule(
                        "numpy.linalg",
                        linalg.members(),
                        new MissingNames("np.linalg", UnsupportedNames.LINALG, Unsupported.LINALG)));
    }

    private NdArray array(Object value) {
        if (value == PyNone.NONE) throw Problem.UNSUPPORTED_OPERANDS.raise("*", "float", "NoneType");
        return arrays.conversion().array(value);
    }

    private static Object unwrapped(NdArray array) {
        return Conversion.unwrapped(array);
    }

    private static NdArray transposedLast(NdArray array) {
        return array.dimensions() == 2 ? array.transposed() : array;
    }

    private Object norm(Object[] p) {
        NdArray array = array(p[0]);
        NdArray squares = arrays.elementwise().apply(BinaryUfunc.MULTIPLY, array, array);
        NdArray sum = arrays.reduction()
                .reduce(Reducer.SUM, squares, Parameters.axes(p[1], squares), Parameters.isTrue(p[2]));
        return unwrapped(arrays.elementwise().apply(UnaryUfunc.SQRT, sum));
    }
}
