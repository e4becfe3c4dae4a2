package backprop.python.numpy;

import backprop.python.array.Conversion;
import backprop.python.array.NdArray;
import backprop.python.array.NumpyScalar;
import backprop.python.operator.ArrayLibrary;
import backprop.python.operator.Attributes;
import backprop.python.value.BoundMethod;
import backprop.python.value.Callable;
import backprop.python.value.Integers;
import backprop.python.value.NativeFunction;
import backprop.python.value.Problem;
import backprop.python.value.PyList;
import backprop.python.value.PyNone;
import backprop.python.value.PyTuple;
import backprop.python.value.Raise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes and methods of arrays and of NumPy's numbers. */
public final class ArrayMembers implements Attributes.Members {
    /** Methods that are a function of the module with the array in front. */
    private static final List<String> FUNCTIONS = List.of(
            "sum",
            "prod",
            "max",
            "min",
            "mean",
            "std",
            "var",
            "any",
            "all",
            "argmax",
            "argmin",
            "cumsum",
            "cumprod",
            "round",
            "clip",
            "copy",
            "dot",
            "ravel",
            "squeeze",
            "swapaxes",
            "repeat",
            "nonzero",
            "argsort",
            "take",
            "searchsorted",
            "trace");

    private static final MissingNames MISSING = new MissingNames("ndarray", UnsupportedNames.ARRAY, Unsupported.ARRAY);

    private final ArrayLibrary arrays;
    private final Attributes.Members others;
    private final Map<String, Callable> methods = new LinkedHashMap<>();

    /**
     * @param functions those of the module numpy
     * @param others the members of all other values
     */
    public ArrayMembers(ArrayLibrary arrays, Map<String, Object> functions, Attributes.Members others) {
        this.arrays = arrays;
        this.others = others;
        for (String name : FUNCTIONS) methods.put(name, (Callable) functions.get(name));
        add("reshape self *shape", p -> arrays.shaping().reshape(array(p), shape((Object[]) p[1])));
        add(
                "transpose self *axes",
                p -> ShapeFunctions.transposed(
                        array(p), ((Object[]) p[1]).length == 0 ? null : single((Object[]) p[1])));
        add("flatten self", p -> arrays.copies().copy(arrays.shaping().reshape(array(p), -1)));
        add("astype self dtype copy?", p -> arrays.copies().as(array(p), Parameters.dtype(p[1], array(p).dtype())));
        add("tolist self", p -> list(p[0]));
        add("item self *index", p -> item(p[0], (Object[]) p[1]));
        add("fill self value", p -> {
            arrays.copies().assign(array(p), arrays.conversion().array(p[1]));
            return PyNone.NONE;
        });
        add("sort self axis?", p -> {
            arrays.copies().assign(array(p), (NdArray) ((Callable) functions.get("sort")).call(array(p)));
            return PyNone.NONE;
        });
    }

    private void add(String signature, NativeFunction.Body body) {
        NativeFunction method = NativeFunction.of(signature, body);
        methods.put(method.name(), method);
    }

    private NdArray array(Object[] p) {
        return arrays.conversion().array(p[0]);
    }

    /** reshape(2, 3), reshape((2, 3)), reshape(-1). */
    private static int[] shape(Object[] lengths) {
        return Conversion.shape(single(lengths));
    }

    private static Object single(Object[] values) {
        return values.length == 1 ? values[0] : new PyTuple(values);
    }

    @Override
    public Object find(Object target, String name) {
        if (target instanceof DTypeValue type)
            return name.equals("name") ? type.type().id() : null;
        if (!(target instanceof NdArray) && !(target instanceof NumpyScalar)) return others.find(target, name);
        NdArray array = arrays.conversion().array(target);
        switch (name) {
            case "shape":
                return shape(array);
            case "ndim":
                return (long) array.dimensions();
            case "size":
                return (long) array.size();
            case "dtype":
                return new DTypeValue(array.dtype());
            case "T":
                return target instanceof NdArray ? array.transposed() : target;
            default:
                Callable method = methods.get(name);
                if (method != null) return new BoundMethod(target, method);
                Optional<Raise> missing = MISSING.find(name);
                if (missing.isPresent()) throw missing.get();
                return null;
        }
    }

    static PyTuple shape(NdArray array) {
        return ShapeFunctions.tuple(array.shape());
    }

    private Object list(Object value) {
        if (value instanceof NumpyScalar scalar) return scalar.toPython();
        NdArray array = (NdArray) value;
        if (array.dimensions() == 0) return array.scalar().toPython();
        PyList list = new PyList();
        for (int i = 0; i < array.length(); i++) {
            arrays.meter().step();
            arrays.meter().reserve(16);
            list.items().add(array.dimensions() == 1 ? array.scalar(i).toPython() : list(array.row(i)));
        }
        return list;
    }

    private Object item(Object value, Object[] index) {
        NdArray array = arrays.conversion().array(value);
        if (index.length == 0 && array.size() != 1) throw Problem.ITEM_SIZE.raise();
        NdArray flat = index.length <= 1 ? arrays.shaping().reshape(array, -1) : array;
        Object at = index.length == 0
                ? (Object) 0L
                : index.length == 1 ? (Object) (long) Integers.toInt(index[0]) : new PyTuple(index);
        return ((NumpyScalar) arrays.indexing().get(flat, at)).toPython();
    }
}
