package backprop.python.numpy;

/** Names of NumPy 2 that the lab has not, and for which nothing serves instead. */
final class UnsupportedNames {
    static final String NUMPY = """
            False_ ScalarType True_ acos acosh angle apply_over_axes arccos arccosh arcsin arcsinh arctan2
            arctanh argpartition argwhere array2string array_equiv array_repr array_str asanyarray
            asarray_chkfinite ascontiguousarray asfortranarray asin asinh astype atan2 atanh atleast_3d bartlett
            base_repr binary_repr bitwise_count bitwise_invert bitwise_left_shift bitwise_not
            bitwise_right_shift blackman block bmat broadcast broadcast_arrays broadcast_shapes busday_count
            busday_offset busdaycalendar byte bytes_ c_ can_cast cbrt cdouble char character choose clongdouble
            common_type complex256 complex64 complexfloating compress concat conj conjugate copysign copyto core
            corrcoef correlate cov csingle ctypeslib cumulative_prod cumulative_sum datetime64
            datetime_as_string datetime_data deg2rad degrees diag_indices diag_indices_from diagflat diagonal
            digitize divmod double dsplit dstack dtype dtypes ediff1d einsum_path emath errstate euler_gamma
            exceptions exp2 extract f2py fabs fft fill_diagonal finfo fix flatiter flexible fliplr flipud
            float128 float_power floating fmod format_float_positional format_float_scientific frexp from_dlpack
            frombuffer fromfile fromfunction fromiter frompyfunc fromregex fromstring gcd generic geomspace
            get_include get_printoptions getbufsize geterr geterrcall half hamming hanning heaviside histogram
            histogram2d histogram_bin_edges histogramdd hsplit hypot i0 iinfo imag index_exp indices inexact
            info int16 intc integer interp intersect1d intp invert is_busday iscomplex iscomplexobj isdtype
            isfortran isin isnat isneginf isposinf isreal isrealobj isscalar issubdtype iterable ix_ kaiser lcm
            ldexp left_shift lexsort lib little_endian logaddexp logaddexp2 long longdouble longlong ma
            mask_indices matrix_transpose matvec may_share_memory memmap mgrid min_scalar_type mintypecode modf
            nan_to_num nanargmax nanargmin nancumprod nancumsum nanmax nanmedian nanmin nanpercentile nanprod
            nanquantile nanstd nanvar nested_iters nextafter number object_ ogrid packbits partition
            permute_dims piecewise place poly poly1d polyadd polyder polydiv polyfit polyint polymul polynomial
            polysub polyval printoptions promote_types ptp put put_along_axis putmask r_ rad2deg radians
            ravel_multi_index real real_if_close rec recarray record require resize result_type right_shift
            roots row_stack s_ savez savez_compressed sctypeDict select setbufsize setdiff1d seterr seterrcall
            setxor1d shares_memory short show_config show_runtime signbit signedinteger sinc single sort_complex
            spacing str_ strings take_along_axis test testing timedelta64 trapezoid tri tril tril_indices
            tril_indices_from trim_zeros triu triu_indices triu_indices_from typecodes typename typing ubyte
            ufunc uint uint16 uint64 uintc uintp ulong ulonglong union1d unique_all unique_counts unique_inverse
            unique_values unpackbits unravel_index unsignedinteger unstack unwrap ushort vander vecdot vecmat
            void vsplit""";
    static final String LINALG = """
            LinAlgError cholesky cond cross det diagonal eig eigh eigvals eigvalsh inv lstsq matmul matrix_norm
            matrix_power matrix_rank matrix_transpose multi_dot outer pinv qr slogdet solve svd svdvals
            tensordot tensorinv tensorsolve trace vecdot vector_norm""";
    static final String RANDOM = """
            BitGenerator Generator MT19937 PCG64 PCG64DXSM Philox SFC64 SeedSequence beta bytes chisquare
            dirichlet exponential f gamma geometric get_state gumbel hypergeometric laplace logistic lognormal
            logseries multinomial multivariate_normal negative_binomial noncentral_chisquare noncentral_f pareto
            poisson power random_integers rayleigh sample set_state standard_cauchy standard_exponential
            standard_gamma standard_t triangular vonmises wald weibull zipf""";

    private UnsupportedNames() {}
}
