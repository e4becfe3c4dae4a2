package backprop.python.numpy;

import backprop.python.array.DType;
import backprop.python.array.NdArray;
import backprop.python.array.NumpyScalar;
import backprop.python.builtin.Conversions;
import backprop.python.builtin.Toolkit;
import backprop.python.operator.Truth;
import backprop.python.value.BuiltinType;
import backprop.python.value.Integers;
import backprop.python.value.NativeFunction;
import backprop.python.value.PyModule;
import backprop.python.value.PyNone;

/** The module numpy. */
public final class NumpyModule {
    private NumpyModule() {}

    /** @param seed of its random numbers until the program sets one */
    public static PyModule create(Toolkit toolkit, int seed) {
        Table table = new Table();
        new CreationFunctions(toolkit.arrays()).addTo(table);
        new ElementwiseFunctions(toolkit.arrays()).addTo(table);
        new ReductionFunctions(toolkit.arrays()).addTo(table);
        new ShapeFunctions(toolkit.arrays()).addTo(table);
        new SelectionFunctions(toolkit.arrays()).addTo(table);
        new ProductFunctions(toolkit.arrays()).addTo(table);
        new IterationFunctions(toolkit.arrays()).addTo(table);
        addTypes(toolkit, table);
        table.value("pi", Math.PI)
                .value("e", Math.E)
                .value("inf", Double.POSITIVE_INFINITY)
                .value("nan", Double.NaN);
        table.value("newaxis", PyNone.NONE).value("__version__", "2.4.6");
        table.value("random", new RandomFunctions(toolkit.arrays(), seed).module());
        table.function("set_printoptions precision? threshold? edgeitems? linewidth? suppress?", p -> {
            setPrintOptions(toolkit, p);
            return PyNone.NONE;
        });
        return new PyModule(
                "numpy", table.members(), new MissingNames("np", UnsupportedNames.NUMPY, Unsupported.NUMPY));
    }

    private static void setPrintOptions(Toolkit toolkit, Object[] p) {
        if (Parameters.isGiven(p[0])) toolkit.printOptions().precision(Parameters.length(p[0]));
        if (Parameters.isGiven(p[1])) toolkit.printOptions().threshold((int) Math.min(Parameters.number(p[1]), 1e9));
        if (Parameters.isGiven(p[2])) toolkit.printOptions().edgeItems(Parameters.length(p[2]));
        if (Parameters.isGiven(p[3])) toolkit.printOptions().lineWidth((int) Math.min(Parameters.number(p[3]), 1e9));
        if (Parameters.isGiven(p[4])) toolkit.printOptions().suppress(Truth.of(p[4]));
    }

    private static void addTypes(Toolkit toolkit, Table table) {
        Conversions conversions = new Conversions(toolkit.repr());
        table.value(
                "ndarray",
                new BuiltinType(
                        "numpy.ndarray",
                        NdArray.class::isInstance,
                        NativeFunction.of(
                                "ndarray shape",
                                p -> NdArray.zeros(toolkit.meter(), DType.FLOAT64, Parameters.shape(p[0])))));
        table.value(
                "float64",
                new BuiltinType(
                        "numpy.float64",
                        NumpyScalar.Float64.class::isInstance,
                        NativeFunction.of(
                                "float64 x?",
                                p -> new NumpyScalar.Float64(p[0] == null ? 0 : conversions.toFloat(p[0])))));
        table.value(
                "int64",
                new BuiltinType(
                        "numpy.int64",
                        NumpyScalar.Int64.class::isInstance,
                        NativeFunction.of(
                                "int64 x?",
                                p -> new NumpyScalar.Int64(
                                        p[0] == null ? 0 : Integers.saturated(conversions.toInt(p[0]))))));
        table.value(
                "bool_",
                new BuiltinType(
                        "numpy.bool",
                        NumpyScalar.Bool.class::isInstance,
                        NativeFunction.of("bool x?", p -> new NumpyScalar.Bool(p[0] != null && Truth.of(p[0])))));
        table.alias("bool", "bool_");
    }
}
