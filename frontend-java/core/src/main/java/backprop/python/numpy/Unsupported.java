package backprop.python.numpy;

import java.util.Map;

/** Names that NumPy has and the lab has not, with what serves instead. */
final class Unsupported {
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("einsum", "np.dot or @"),
            Map.entry("tensordot", "np.dot, with reshape and transpose"),
            Map.entry("vectorize", "a loop, or arithmetic on the whole array"),
            Map.entry("load", "load_mnist"),
            Map.entry("save", "print"),
            Map.entry("loadtxt", "load_mnist"),
            Map.entry("genfromtxt", "load_mnist"),
            Map.entry("savetxt", "print"),
            Map.entry("float32", "np.float64"),
            Map.entry("float16", "np.float64"),
            Map.entry("int32", "np.int64"),
            Map.entry("int8", "np.int64"),
            Map.entry("uint8", "np.int64"),
            Map.entry("uint32", "np.int64"),
            Map.entry("complex128", "np.float64"),
            Map.entry("matrix", "np.array"),
            Map.entry("asmatrix", "np.array"),
            Map.entry("percentile", "np.sort"),
            Map.entry("quantile", "np.sort"),
            Map.entry("nanmean", "np.mean, after np.isnan"),
            Map.entry("nansum", "np.sum, after np.isnan"),
            Map.entry("cross", "products of the elements"),
            Map.entry("kron", "np.outer"),
            Map.entry("roll", "np.concatenate of two slices"),
            Map.entry("rot90", "np.flip and .T"),
            Map.entry("delete", "np.concatenate of two slices"),
            Map.entry("insert", "np.concatenate"),
            Map.entry("gradient", "differences of slices"),
            Map.entry("diff", "a[1:] - a[:-1]"),
            Map.entry("logspace", "10 ** np.linspace(…)"),
            Map.entry("bincount", "np.sum(x == k) for each k"),
            Map.entry("apply_along_axis", "a loop over the rows"),
            Map.entry("convolve", "a loop over slices"),
            Map.entry("moveaxis", "transpose"),
            Map.entry("rollaxis", "transpose"),
            Map.entry("vdot", "np.dot"),
            Map.entry("float_", "np.float64"),
            Map.entry("int_", "np.int64"));

    private Unsupported() {}
}
