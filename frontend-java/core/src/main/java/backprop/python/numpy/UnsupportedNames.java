package backprop.python.numpy;

/** Names of NumPy 2 that the lab has not, and for which nothing serves instead. */
final class UnsupportedNames {
    static final String NUMPY = """
            ScalarType acos acosh angle arccos arccosh arcsin arcsinh arctan2 arctanh asarray_chkfinite asin asinh
            atan2 atanh bartlett base_repr binary_repr bitwise_count blackman broadcast broadcast_arrays
            broadcast_shapes busday_count busday_offset busdaycalendar bytes_ can_cast char character clongdouble
            common_type complex256 complexfloating copysign core ctypeslib datetime64 datetime_as_string
            datetime_data diag_indices diag_indices_from dtypes einsum_path emath euler_gamma exceptions f2py fft
            finfo flatiter flexible format_float_positional format_float_scientific frexp from_dlpack gcd generic
            get_include get_printoptions getbufsize geterr geterrcall hamming hanning histogram2d histogram_bin_edges
            histogramdd i0 iinfo imag index_exp inexact info is_busday iscomplex iscomplexobj isdtype
            isfortran isnat isreal isrealobj issubdtype iterable kaiser lcm ldexp lib little_endian logaddexp2 ma
            mask_indices may_share_memory memmap min_scalar_type mintypecode nanargmax nanargmin nancumprod nancumsum
            nanpercentile nanquantile nested_iters nextafter number object_ packbits poly poly1d polyadd polyder
            polydiv polyfit polyint polymul polynomial polysub printoptions promote_types rec recarray record
            result_type roots s_ sctypeDict setbufsize seterrcall shares_memory show_config
            show_runtime signedinteger sort_complex spacing str_ strings test testing timedelta64 tril_indices
            tril_indices_from trim_zeros triu_indices triu_indices_from typecodes typename typing ufunc
            unique_all unique_counts unique_inverse unpackbits unsignedinteger unwrap vander void""";
    static final String LINALG = """
            LinAlgError cholesky cond det eig eigh eigvals eigvalsh inv lstsq matrix_rank pinv qr slogdet solve svd
            svdvals tensorinv tensorsolve""";
    static final String RANDOM = """
            BitGenerator MT19937 PCG64 PCG64DXSM Philox SFC64 SeedSequence beta bytes chisquare dirichlet f
            gamma geometric gumbel hypergeometric laplace logistic logseries negative_binomial noncentral_chisquare
            noncentral_f pareto poisson power rayleigh standard_cauchy standard_gamma standard_t triangular vonmises
            wald weibull zipf""";
    /** Attributes and methods of arrays. */
    static final String ARRAY = "strides base flags data ctypes imag byteswap setflags getfield setfield";

    private UnsupportedNames() {}
}
