package backprop.python.numpy;

import backprop.text.Split;
import java.util.HashMap;
import java.util.Map;

/** Names that NumPy has and the lab has not, with what serves instead. */
final class Unsupported {
    static final Map<String, String> NUMPY = read("""
            float32 float16 float_ double single half longdouble float128 floating: np.float64
            int_ int8 int16 int32 uint8 uint16 uint32 uint64 uint short intc intp long longlong byte ubyte ushort: np.int64
            uintc uintp ulong ulonglong integer: np.int64
            complex64 complex128 cdouble csingle: np.float64
            True_: True
            False_: False
            einsum: np.dot or @
            vecdot: np.sum(a * b, axis=-1)
            matvec vecmat: @
            tensordot: np.dot, with reshape and transpose
            vdot: np.dot
            kron: np.outer
            cross: products of the elements
            vectorize frompyfunc: a loop, or arithmetic on the whole array
            load loadtxt genfromtxt fromfile frombuffer fromregex: load_mnist
            save savetxt savez savez_compressed: print
            matrix asmatrix asanyarray ascontiguousarray asfortranarray require bmat: np.array
            concat: np.concatenate
            row_stack: np.vstack
            dstack: np.stack(…, axis=2)
            block: np.concatenate, twice
            c_: np.column_stack
            r_: np.concatenate
            hsplit vsplit dsplit: np.split, with axis
            unstack: a loop over the array
            insert: np.concatenate
            delete roll: np.concatenate of two slices
            resize: np.tile and reshape
            copyto: a[...] = b
            put: a.reshape(-1)[index] = b
            place putmask: a[mask] = b
            extract: a[mask]
            compress: a[:, mask]
            take_along_axis: a[np.arange(n), index]
            put_along_axis: a[np.arange(n), index] = b
            fill_diagonal: a[np.arange(n), np.arange(n)] = b
            ix_: a[rows][:, columns]
            select choose piecewise heaviside: np.where
            nan_to_num: np.where(np.isnan(a), 0, a)
            argwhere: np.nonzero
            unravel_index: // and %
            ravel_multi_index: row * columns + column
            astype: a.astype
            dtype: np.float64, np.int64 or bool
            flipud: a[::-1]
            fliplr: a[:, ::-1]
            rot90: np.flip and .T
            moveaxis rollaxis permute_dims: np.transpose
            matrix_transpose: np.swapaxes(a, -1, -2)
            diagonal diagflat: np.diag
            tri: np.arange(n)[:, None] >= np.arange(n)
            tril: np.where(np.arange(n)[:, None] >= np.arange(m), a, 0)
            triu: np.where(np.arange(n)[:, None] <= np.arange(m), a, 0)
            mgrid ogrid indices: np.meshgrid
            fromfunction fromiter: np.array of a list
            fromstring: np.array of a list of numbers
            atleast_3d: reshape
            geomspace: np.exp(np.linspace(np.log(a), np.log(b), n))
            logspace: 10 ** np.linspace(a, b, n)
            fabs: np.abs
            fmod: np.sign(a) * (np.abs(a) % np.abs(b))
            divmod: a // b and a % b
            modf: a - w and w, with w = np.sign(a) * (np.abs(a) // 1)
            fix: np.sign(a) * (np.abs(a) // 1)
            float_power: **
            exp2: 2 ** a
            cbrt: np.sign(a) * np.abs(a) ** (1 / 3)
            hypot: np.sqrt(a ** 2 + b ** 2)
            degrees rad2deg: a * 180 / np.pi
            radians deg2rad: a * np.pi / 180
            sinc: np.sin(np.pi * a) / (np.pi * a)
            logaddexp: np.log(np.exp(a) + np.exp(b))
            invert bitwise_not bitwise_invert: ~a
            left_shift bitwise_left_shift: a << b
            right_shift bitwise_right_shift: a >> b
            real conj conjugate real_if_close: the array itself
            signbit: a < 0
            isneginf: a == -np.inf
            isposinf: a == np.inf
            isscalar: isinstance(a, (int, float))
            percentile quantile partition: np.sort
            argpartition lexsort: np.argsort
            bincount: np.sum(a == k) for each k
            histogram: np.sum((a >= low) & (a < high)) for each bin
            digitize: np.searchsorted
            interp: a loop, with np.searchsorted
            nanmean: np.mean(a[~np.isnan(a)])
            nansum: np.sum(a[~np.isnan(a)])
            nanmax: np.max(a[~np.isnan(a)])
            nanmin: np.min(a[~np.isnan(a)])
            nanprod: np.prod(a[~np.isnan(a)])
            nanstd: np.std(a[~np.isnan(a)])
            nanvar: np.var(a[~np.isnan(a)])
            nanmedian: np.median(a[~np.isnan(a)])
            cumulative_sum: np.cumsum
            cumulative_prod: np.cumprod
            diff ediff1d: a[1:] - a[:-1]
            gradient: differences of slices
            trapezoid: np.sum((a[1:] + a[:-1]) / 2 * h)
            convolve correlate: a loop over slices
            cov corrcoef: np.dot of the centred columns
            polyval: a loop over the coefficients
            apply_along_axis apply_over_axes: a loop over the rows
            isin: a loop, with in
            array_equiv: np.array_equal
            unique_values: np.unique
            array2string array_str array_repr: str(a)
            errstate seterr: the lines without it
            ptp: np.max(a) - np.min(a)
            union1d: np.unique(np.concatenate((a, b)))
            intersect1d setdiff1d setxor1d: a loop, with in
            """);
    static final Map<String, String> LINALG = read("""
            outer: np.outer
            matmul vecdot: @
            tensordot: np.dot, with reshape and transpose
            trace: np.trace
            diagonal: np.diag
            cross: products of the elements
            multi_dot: a @ b @ c
            matrix_power: a loop, with @
            matrix_norm vector_norm: np.linalg.norm
            matrix_transpose: np.swapaxes(a, -1, -2)
            """);
    static final Map<String, String> RANDOM = read("""
            default_rng RandomState Generator: np.random.seed(…) and np.random.randn(…)
            binomial: np.random.rand(…) < p
            sample: np.random.rand
            random_integers: np.random.randint
            exponential standard_exponential: -np.log(np.random.rand(n))
            multivariate_normal: np.random.randn(n, m) @ a
            lognormal: np.exp(np.random.randn(n))
            get_state set_state: np.random.seed
            multinomial: np.random.choice, with p
            """);
    /** Attributes and methods of arrays. */
    static final Map<String, String> ARRAY = read("""
            flat: a.ravel()
            diagonal: np.diag(a)
            real conj conjugate: the array itself
            view: a.copy()
            nbytes: 8 * a.size
            itemsize: 8
            tobytes tofile dump dumps: print
            put: a.reshape(-1)[index] = b
            choose: np.where
            compress: a[:, mask]
            partition: np.sort
            argpartition: np.argsort
            resize: reshape
            ptp: a.max() - a.min()
            """);

    private Unsupported() {}

    /** In each line names, a colon, and what serves instead of each of them. */
    private static Map<String, String> read(String lines) {
        Map<String, String> instead = new HashMap<>();
        for (String line : Split.of(lines.trim(), '\n')) {
            int colon = line.indexOf(": ");
            for (String name : Split.of(line.substring(0, colon), ' ')) instead.put(name, line.substring(colon + 2));
        }
        return Map.copyOf(instead);
    }
}
