package backprop.python.value;

import static backprop.python.value.ExceptionTypes.ATTRIBUTE_ERROR;
import static backprop.python.value.ExceptionTypes.AXIS_ERROR;
import static backprop.python.value.ExceptionTypes.IMPORT_ERROR;
import static backprop.python.value.ExceptionTypes.INDENTATION_ERROR;
import static backprop.python.value.ExceptionTypes.INDEX_ERROR;
import static backprop.python.value.ExceptionTypes.KEYBOARD_INTERRUPT;
import static backprop.python.value.ExceptionTypes.KEY_ERROR;
import static backprop.python.value.ExceptionTypes.MEMORY_ERROR;
import static backprop.python.value.ExceptionTypes.MODULE_NOT_FOUND_ERROR;
import static backprop.python.value.ExceptionTypes.NAME_ERROR;
import static backprop.python.value.ExceptionTypes.NOT_IMPLEMENTED_ERROR;
import static backprop.python.value.ExceptionTypes.OVERFLOW_ERROR;
import static backprop.python.value.ExceptionTypes.RECURSION_ERROR;
import static backprop.python.value.ExceptionTypes.RUNTIME_ERROR;
import static backprop.python.value.ExceptionTypes.SYNTAX_ERROR;
import static backprop.python.value.ExceptionTypes.SYSTEM_ERROR;
import static backprop.python.value.ExceptionTypes.TAB_ERROR;
import static backprop.python.value.ExceptionTypes.TYPE_ERROR;
import static backprop.python.value.ExceptionTypes.UFUNC_TYPE_ERROR;
import static backprop.python.value.ExceptionTypes.UNBOUND_LOCAL_ERROR;
import static backprop.python.value.ExceptionTypes.VALUE_ERROR;
import static backprop.python.value.ExceptionTypes.ZERO_DIVISION_ERROR;

import java.util.List;

/** All that can go wrong, in Python's own words. The name is a stable key for a sentence in the reader's language. */
public enum Problem {
    // Names, attributes, imports
    NAME_NOT_DEFINED(NAME_ERROR, "name '{0}' is not defined"),
    UNBOUND_LOCAL(UNBOUND_LOCAL_ERROR, "cannot access local variable '{0}' where it is not associated with a value"),
    UNBOUND_FREE(
            NAME_ERROR, "cannot access free variable '{0}' where it is not associated with a value in enclosing scope"),
    NO_ATTRIBUTE(ATTRIBUTE_ERROR, "'{0}' object has no attribute '{1}'"),
    NO_CLASS_ATTRIBUTE(ATTRIBUTE_ERROR, "type object '{0}' has no attribute '{1}'"),
    NO_MODULE_ATTRIBUTE(ATTRIBUTE_ERROR, "module '{0}' has no attribute '{1}'"),
    READ_ONLY_ATTRIBUTE(ATTRIBUTE_ERROR, "attribute '{1}' of '{0}' objects is not writable"),
    PROPERTY_WITHOUT_SETTER(ATTRIBUTE_ERROR, "property '{0}' of '{1}' object has no setter"),
    IMMUTABLE_TYPE(TYPE_ERROR, "cannot set '{0}' attribute of immutable type '{1}'"),
    NO_MODULE(MODULE_NOT_FOUND_ERROR, "No module named '{0}'"),
    CANNOT_IMPORT_NAME(IMPORT_ERROR, "cannot import name '{0}' from '{1}'"),
    MODULE_MISSING_INSTEAD(MODULE_NOT_FOUND_ERROR, "'{0}' is not in this lab: use {1}"),
    MODULE_MISSING(MODULE_NOT_FOUND_ERROR, "'{0}' is not in this lab"),
    NUMPY_NAME_MISSING(NOT_IMPLEMENTED_ERROR, "{0} is not in this lab"),
    NUMPY_NAME_INSTEAD(NOT_IMPLEMENTED_ERROR, "{0} is not in this lab: use {1}"),
    BUILTIN_MISSING(NOT_IMPLEMENTED_ERROR, "{0} is not in this lab: use {1}"),
    ARGUMENT_MISSING_HERE(NOT_IMPLEMENTED_ERROR, "{0}() takes no '{1}' in this lab"),
    DTYPE_MISSING(NOT_IMPLEMENTED_ERROR, "dtype '{0}' is not in this lab: there are float64, int64 and bool"),
    // Calls
    NOT_CALLABLE(TYPE_ERROR, "'{0}' object is not callable"),
    TAKES_NO_ARGUMENTS(TYPE_ERROR, "{0}() takes no arguments"),
    TOO_MANY_ARGUMENTS(TYPE_ERROR, "{0}() takes {1} positional argument{2} but {3} {4} given"),
    TOO_MANY_ARGUMENTS_NATIVE(TYPE_ERROR, "{0}() takes at most {1} arguments ({2} given)"),
    MISSING_ARGUMENT(TYPE_ERROR, "{0}() missing required argument '{1}'"),
    MISSING_POSITIONAL(TYPE_ERROR, "{0}() missing {1} required positional argument{2}: {3}"),
    MISSING_KEYWORD_ONLY(TYPE_ERROR, "{0}() missing {1} required keyword-only argument{2}: {3}"),
    UNEXPECTED_KEYWORD(TYPE_ERROR, "{0}() got an unexpected keyword argument '{1}'"),
    MULTIPLE_VALUES(TYPE_ERROR, "{0}() got multiple values for argument '{1}'"),
    ARGUMENT_TWICE(TYPE_ERROR, "{0}() got multiple values for argument '{1}'"),
    KEYWORDS_MUST_BE_STRINGS(TYPE_ERROR, "keywords must be strings"),
    KEYWORD_REPEATED(TYPE_ERROR, "got multiple values for keyword argument '{0}'"),
    NOT_A_MAPPING(TYPE_ERROR, "'{0}' object is not a mapping"),
    INIT_RETURNS(TYPE_ERROR, "__init__() should return None, not '{0}'"),
    SUPER_OUTSIDE(RUNTIME_ERROR, "super(): no arguments"),
    MULTIPLE_INHERITANCE(NOT_IMPLEMENTED_ERROR, "a class with several bases is not in this lab"),
    BASE_NOT_SUPPORTED(NOT_IMPLEMENTED_ERROR, "a class on top of this type is not in this lab"),
    // Operators on Python's values
    UNSUPPORTED_OPERANDS(TYPE_ERROR, "unsupported operand type(s) for {0}: '{1}' and '{2}'"),
    CONCATENATE_STR(TYPE_ERROR, "can only concatenate str (not \"{0}\") to str"),
    CONCATENATE_SEQUENCE(TYPE_ERROR, "can only concatenate {0} (not \"{1}\") to {0}"),
    MULTIPLY_SEQUENCE(TYPE_ERROR, "can't multiply sequence by non-int of type '{0}'"),
    BAD_UNARY(TYPE_ERROR, "bad operand type for unary {0}: '{1}'"),
    NOT_COMPARABLE(TYPE_ERROR, "'{0}' not supported between instances of '{1}' and '{2}'"),
    DIVISION_BY_ZERO(ZERO_DIVISION_ERROR, "division by zero"),
    FLOAT_DIVISION_BY_ZERO(ZERO_DIVISION_ERROR, "float division by zero"),
    FLOAT_FLOOR_DIVISION_BY_ZERO(ZERO_DIVISION_ERROR, "float floor division by zero"),
    FLOAT_MODULO(ZERO_DIVISION_ERROR, "float modulo"),
    INTEGER_DIVISION_BY_ZERO(ZERO_DIVISION_ERROR, "integer division or modulo by zero"),
    INTEGER_MODULO_BY_ZERO(ZERO_DIVISION_ERROR, "integer modulo by zero"),
    ZERO_TO_NEGATIVE_POWER(ZERO_DIVISION_ERROR, "0.0 cannot be raised to a negative power"),
    POWER_OVERFLOW(OVERFLOW_ERROR, "(34, 'Numerical result out of range')"),
    MATH_RANGE(OVERFLOW_ERROR, "math range error"),
    MATH_DOMAIN(VALUE_ERROR, "math domain error"),
    COMPLEX_RESULT(NOT_IMPLEMENTED_ERROR, "the result is a complex number, and these are not in this lab"),
    NEGATIVE_SHIFT(VALUE_ERROR, "negative shift count"),
    INT_TO_FLOAT_OVERFLOW(OVERFLOW_ERROR, "int too large to convert to float"),
    FLOAT_INFINITY_TO_INT(OVERFLOW_ERROR, "cannot convert float infinity to integer"),
    FLOAT_NAN_TO_INT(VALUE_ERROR, "cannot convert float NaN to integer"),
    INTEGER_DIVISION_OVERFLOW(OVERFLOW_ERROR, "integer division result too large for a float"),
    INTEGER_TOO_LARGE(OVERFLOW_ERROR, "Python int too large to convert to C ssize_t"),
    INTEGER_TEXT_TOO_LONG(VALUE_ERROR, "Exceeds the limit (4300 digits) for integer string conversion"),
    NOT_AN_INTEGER(TYPE_ERROR, "'{0}' object cannot be interpreted as an integer"),
    INVALID_INT_LITERAL(VALUE_ERROR, "invalid literal for int() with base {0}: {1}"),
    INVALID_FLOAT_LITERAL(VALUE_ERROR, "could not convert string to float: {0}"),
    INT_ARGUMENT(TYPE_ERROR, "int() argument must be a string, a bytes-like object or a real number, not '{0}'"),
    FLOAT_ARGUMENT(TYPE_ERROR, "float() argument must be a string or a real number, not '{0}'"),
    MUST_BE_REAL(TYPE_ERROR, "must be real number, not {0}"),
    NO_LENGTH(TYPE_ERROR, "object of type '{0}' has no len()"),
    NO_ROUND(TYPE_ERROR, "type {0} doesn't define __round__ method"),
    ISINSTANCE_ARGUMENT(TYPE_ERROR, "isinstance() arg 2 must be a type, a tuple of types, or a union"),
    EMPTY_EXTREME(VALUE_ERROR, "{0}() arg is an empty sequence"),
    CHR_RANGE(VALUE_ERROR, "chr() arg not in range(0x110000)"),
    ORD_ARGUMENT(TYPE_ERROR, "ord() expected a character, but string of length {0} found"),
    // Sequences and dicts
    NOT_ITERABLE(TYPE_ERROR, "'{0}' object is not iterable"),
    NOT_A_CONTAINER(TYPE_ERROR, "argument of type '{0}' is not iterable"),
    IN_STRING(TYPE_ERROR, "'in <string>' requires string as left operand, not {0}"),
    NOT_SUBSCRIPTABLE(TYPE_ERROR, "'{0}' object is not subscriptable"),
    NO_ITEM_ASSIGNMENT(TYPE_ERROR, "'{0}' object does not support item assignment"),
    NO_ITEM_DELETION(TYPE_ERROR, "'{0}' object doesn't support item deletion"),
    INDEX_OUT_OF_RANGE(INDEX_ERROR, "{0} index out of range"),
    INDEX_TYPE(TYPE_ERROR, "{0} indices must be integers or slices, not {1}"),
    STRING_INDEX_TYPE(TYPE_ERROR, "string indices must be integers, not '{0}'"),
    SLICE_NOT_INTEGER(TYPE_ERROR, "slice indices must be integers or None or have an __index__ method"),
    SLICE_STEP_ZERO(VALUE_ERROR, "slice step cannot be zero"),
    EXTENDED_SLICE(VALUE_ERROR, "attempt to assign sequence of size {0} to extended slice of size {1}"),
    RANGE_STEP_ZERO(VALUE_ERROR, "range() arg 3 must not be zero"),
    KEY_MISSING(KEY_ERROR, "{0}"),
    UNHASHABLE(TYPE_ERROR, "unhashable type: '{0}'"),
    DICT_CHANGED(RUNTIME_ERROR, "dictionary changed size during iteration"),
    DICT_PAIR(VALUE_ERROR, "dictionary update sequence element #{0} has length {1}; 2 is required"),
    POP_EMPTY_LIST(INDEX_ERROR, "pop from empty list"),
    POP_RANGE(INDEX_ERROR, "pop index out of range"),
    POP_EMPTY_DICT(KEY_ERROR, "popitem(): dictionary is empty"),
    NOT_IN_LIST(VALUE_ERROR, "{0} is not in list"),
    REMOVE_MISSING(VALUE_ERROR, "list.remove(x): x not in list"),
    NOT_IN_TUPLE(VALUE_ERROR, "tuple.index(x): x not in tuple"),
    SUBSTRING_MISSING(VALUE_ERROR, "substring not found"),
    EMPTY_SEPARATOR(VALUE_ERROR, "empty separator"),
    JOIN_ITEM(TYPE_ERROR, "sequence item {0}: expected str instance, {1} found"),
    ARGUMENT_TYPE(TYPE_ERROR, "{0} must be {1}, not {2}"),
    FILL_CHARACTER(TYPE_ERROR, "The fill character must be exactly one character long"),
    CANNOT_UNPACK(TYPE_ERROR, "cannot unpack non-iterable {0} object"),
    TOO_FEW_VALUES(VALUE_ERROR, "not enough values to unpack (expected {0}, got {1})"),
    TOO_FEW_VALUES_STARRED(VALUE_ERROR, "not enough values to unpack (expected at least {0}, got {1})"),
    TOO_MANY_VALUES(VALUE_ERROR, "too many values to unpack (expected {0})"),
    STOP_ITERATION(ExceptionTypes.STOP_ITERATION, ""),
    // Exceptions
    NOT_AN_EXCEPTION(TYPE_ERROR, "exceptions must derive from BaseException"),
    CATCHES_NO_EXCEPTION(TYPE_ERROR, "catching classes that do not inherit from BaseException is not allowed"),
    NOTHING_TO_RERAISE(RUNTIME_ERROR, "No active exception to reraise"),
    REPR_NOT_STRING(TYPE_ERROR, "{0} returned non-string"),
    // Formats
    INVALID_FORMAT(VALUE_ERROR, "Invalid format specifier '{0}' for object of type '{1}'"),
    MISSING_PRECISION(VALUE_ERROR, "Format specifier missing precision"),
    TOO_MANY_DIGITS(VALUE_ERROR, "Too many decimal digits in format string"),
    UNKNOWN_FORMAT_CODE(VALUE_ERROR, "Unknown format code '{0}' for object of type '{1}'"),
    UNSUPPORTED_FORMAT(TYPE_ERROR, "unsupported format string passed to {0}.__format__"),
    ALIGNMENT_NOT_ALLOWED(VALUE_ERROR, "'=' alignment not allowed in string format specifier"),
    PRECISION_NOT_ALLOWED(VALUE_ERROR, "Precision not allowed in integer format specifier"),
    FORMAT_ARGUMENTS_LEFT(TYPE_ERROR, "not all arguments converted during string formatting"),
    FORMAT_ARGUMENTS_MISSING(TYPE_ERROR, "not enough arguments for format string"),
    FORMAT_NEEDS_NUMBER(TYPE_ERROR, "%{0} format: a real number is required, not {1}"),
    FORMAT_NEEDS_REAL(TYPE_ERROR, "must be real number, not {0}"),
    INCOMPLETE_FORMAT(VALUE_ERROR, "incomplete format"),
    UNSUPPORTED_FORMAT_CHARACTER(VALUE_ERROR, "unsupported format character '{0}' (0x{1}) at index {2}"),
    SINGLE_BRACE_FORMAT(VALUE_ERROR, "Single '{0}' encountered in format string"),
    FORMAT_INDEX(INDEX_ERROR, "Replacement index {0} out of range for positional args tuple"),
    // Arrays
    NOT_ALIGNED(VALUE_ERROR, "shapes {0} and {1} not aligned: {2} (dim {3}) != {4} (dim {5})"),
    MATMUL_MISMATCH(
            VALUE_ERROR,
            "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) (size {0} is different from {1})"),
    MATMUL_SCALAR(
            VALUE_ERROR,
            "matmul: Input operand {0} does not have enough dimensions (has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)"),
    CANNOT_BROADCAST(VALUE_ERROR, "operands could not be broadcast together with shapes {0} {1} "),
    CANNOT_BROADCAST_INPUT(VALUE_ERROR, "could not broadcast input array from shape {0} into shape {1}"),
    MASK_ASSIGNMENT(
            VALUE_ERROR,
            "NumPy boolean array indexing assignment cannot assign {0} input values to the {1} output values where the mask is true"),
    MASK_VALUES(
            TYPE_ERROR,
            "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has {0} dimensions"),
    ELEMENT_FROM_ARRAY(VALUE_ERROR, "setting an array element with a sequence."),
    CANNOT_WRITE_SELECTION(
            VALUE_ERROR,
            "shape mismatch: value array of shape {0} could not be broadcast to indexing result of shape {1}"),
    OUTPUT_SHAPE(VALUE_ERROR, "non-broadcastable output operand with shape {0} doesn't match the broadcast shape {1}"),
    CANNOT_CAST_OUTPUT(
            UFUNC_TYPE_ERROR,
            "Cannot cast ufunc '{0}' output from dtype('{1}') to dtype('{2}') with casting rule 'same_kind'"),
    UFUNC_NOT_SUPPORTED(
            TYPE_ERROR,
            "ufunc '{0}' not supported for the input types, and the inputs could not be safely coerced to any supported types according to the casting rule ''safe''"),
    BOOLEAN_SUBTRACT(
            TYPE_ERROR,
            "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead."),
    BOOLEAN_NEGATIVE(
            TYPE_ERROR,
            "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead."),
    NEGATIVE_INTEGER_POWER(VALUE_ERROR, "Integers to negative integer powers are not allowed."),
    AMBIGUOUS_TRUTH(
            VALUE_ERROR, "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()"),
    EMPTY_ARRAY_TRUTH(
            VALUE_ERROR,
            "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."),
    CANNOT_RESHAPE(VALUE_ERROR, "cannot reshape array of size {0} into shape {1}"),
    TWO_UNKNOWN_LENGTHS(VALUE_ERROR, "can only specify one unknown dimension"),
    AXES_DO_NOT_MATCH(VALUE_ERROR, "axes don't match array"),
    REPEATED_AXIS(VALUE_ERROR, "repeated axis in transpose"),
    AXIS_OUT_OF_BOUNDS(AXIS_ERROR, "axis {0} is out of bounds for array of dimension {1}"),
    SQUEEZE_LENGTH(VALUE_ERROR, "cannot select an axis to squeeze out which has size not equal to one"),
    ARRAY_INDEX(INDEX_ERROR, "index {0} is out of bounds for axis {1} with size {2}"),
    ARRAY_INDEX_TYPE(INDEX_ERROR, "arrays used as indices must be of integer (or boolean) type"),
    INVALID_INDEX(
            INDEX_ERROR,
            "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices"),
    BOOLEAN_INDEX(NOT_IMPLEMENTED_ERROR, "True or False as an index is not in this lab"),
    TOO_MANY_INDICES(INDEX_ERROR, "too many indices for array: array is {0}-dimensional, but {1} were indexed"),
    TWO_ELLIPSES(INDEX_ERROR, "an index can only have a single ellipsis ('...')"),
    INDEX_SHAPES(INDEX_ERROR, "shape mismatch: indexing arrays could not be broadcast together with shapes {0}"),
    MASK_SHAPE(
            INDEX_ERROR,
            "boolean index did not match indexed array along axis {0}; size of axis is {1} but size of corresponding boolean axis is {2}"),
    EMPTY_REDUCTION(VALUE_ERROR, "zero-size array to reduction operation {0} which has no identity"),
    EMPTY_ARGMAX(VALUE_ERROR, "attempt to get {0} of an empty sequence"),
    INHOMOGENEOUS(
            VALUE_ERROR,
            "setting an array element with a sequence. The requested array has an inhomogeneous shape after {0} dimensions. The detected shape was {1} + inhomogeneous part."),
    NO_NUMBERS(NOT_IMPLEMENTED_ERROR, "an array of '{0}' is not in this lab: arrays hold numbers or truth values"),
    TOO_MANY_DIMENSIONS(VALUE_ERROR, "an array has at most {0} dimensions"),
    ARRAY_TOO_BIG(VALUE_ERROR, "Maximum allowed dimension exceeded"),
    NEGATIVE_DIMENSIONS(VALUE_ERROR, "negative dimensions are not allowed"),
    ITERATION_OVER_SCALAR(TYPE_ERROR, "iteration over a 0-d array"),
    LENGTH_OF_SCALAR(TYPE_ERROR, "len() of unsized object"),
    ONLY_ONE_ELEMENT(TYPE_ERROR, "only 0-dimensional arrays can be converted to Python scalars"),
    ITEM_SIZE(VALUE_ERROR, "can only convert an array of size 1 to a Python scalar"),
    NOTHING_TO_CONCATENATE(VALUE_ERROR, "need at least one array to concatenate"),
    CONCATENATE_SCALARS(VALUE_ERROR, "zero-dimensional arrays cannot be concatenated"),
    CONCATENATE_DIMENSIONS(
            VALUE_ERROR,
            "all the input arrays must have same number of dimensions, but the array at index 0 has {0} dimension(s) and the array at index {1} has {2} dimension(s)"),
    CONCATENATE_LENGTHS(
            VALUE_ERROR,
            "all the input array dimensions except for the concatenation axis must match exactly, but along dimension {0}, the array at index 0 has size {1} and the array at index {2} has size {3}"),
    WHERE_ARGUMENTS(VALUE_ERROR, "either both or neither of x and y should be given"),
    DIAGONAL_DIMENSIONS(VALUE_ERROR, "Input must be 1- or 2-d."),
    TRACE_DIMENSIONS(VALUE_ERROR, "diag requires an array of at least two dimensions"),
    PAD_TYPE(TYPE_ERROR, "`pad_width` must be of integral type."),
    STACK_SHAPES(VALUE_ERROR, "all input arrays must have the same shape"),
    PAD_MODE(NOT_IMPLEMENTED_ERROR, "np.pad has no mode '{0}' in this lab: use 'constant'"),
    SPLIT_UNEQUAL(VALUE_ERROR, "array split does not result in an equal division"),
    // Random numbers
    SEED_RANGE(VALUE_ERROR, "Seed must be between 0 and 2**32 - 1"),
    CHOICE_EMPTY(VALUE_ERROR, "a must be greater than 0 unless no samples are taken"),
    CHOICE_DIMENSIONS(VALUE_ERROR, "a must be 1-dimensional"),
    CHOICE_SAMPLE(VALUE_ERROR, "Cannot take a larger sample than population when 'replace=False'"),
    CHOICE_PROBABILITIES(VALUE_ERROR, "probabilities do not sum to 1"),
    CHOICE_SIZES(VALUE_ERROR, "'a' and 'p' must have same size"),
    RANDINT_BOUNDS(VALUE_ERROR, "low >= high"),
    NEGATIVE_SCALE(VALUE_ERROR, "scale < 0"),
    // What a program may take
    RECURSION(RECURSION_ERROR, "maximum recursion depth exceeded"),
    RECURSION_IN_REPR(RECURSION_ERROR, "maximum recursion depth exceeded while getting the repr of an object"),
    RECURSION_IN_COMPARISON(RECURSION_ERROR, "maximum recursion depth exceeded in comparison"),
    ALLOCATION_TOO_LARGE(MEMORY_ERROR, "Unable to allocate {0} MiB: this program may use {1} MiB"),
    OUT_OF_MEMORY(MEMORY_ERROR, "this program may use {0} MiB, and they are used up"),
    TOO_MANY_STEPS(KEYBOARD_INTERRUPT, "stopped after {0} steps"),
    STOPPED(KEYBOARD_INTERRUPT, ""),
    INTERNAL(SYSTEM_ERROR, "internal error of the lab: {0}"),
    // Syntax
    INVALID_SYNTAX(SYNTAX_ERROR, "invalid syntax"),
    FORGOT_COMMA(SYNTAX_ERROR, "invalid syntax. Perhaps you forgot a comma?"),
    ASSIGNMENT_IN_EXPRESSION(SYNTAX_ERROR, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"),
    EXPECTED_COLON(SYNTAX_ERROR, "expected ':'"),
    EXPECTED_ELSE(SYNTAX_ERROR, "expected 'else' after 'if' expression"),
    EXPECTED_EXCEPT(SYNTAX_ERROR, "expected 'except' or 'finally' block"),
    EXPECTED_BLOCK(INDENTATION_ERROR, "expected an indented block after {0} on line {1}"),
    UNEXPECTED_INDENT(INDENTATION_ERROR, "unexpected indent"),
    WRONG_DEDENT(INDENTATION_ERROR, "unindent does not match any outer indentation level"),
    MIXED_INDENTATION(TAB_ERROR, "inconsistent use of tabs and spaces in indentation"),
    TOO_INDENTED(INDENTATION_ERROR, "too many levels of indentation"),
    TOO_NESTED(SYNTAX_ERROR, "too many nested parentheses"),
    TOO_COMPLEX(RECURSION_ERROR, "maximum recursion depth exceeded during compilation"),
    NEVER_CLOSED(SYNTAX_ERROR, "'{0}' was never closed"),
    UNMATCHED(SYNTAX_ERROR, "unmatched '{0}'"),
    MISMATCHED(SYNTAX_ERROR, "closing parenthesis '{0}' does not match opening parenthesis '{1}'"),
    UNTERMINATED_STRING(SYNTAX_ERROR, "unterminated string literal (detected at line {0})"),
    UNTERMINATED_TRIPLE(SYNTAX_ERROR, "unterminated triple-quoted string literal (detected at line {0})"),
    INVALID_CHARACTER(SYNTAX_ERROR, "invalid character '{0}' (U+{1})"),
    FULL_WIDTH_CHARACTER(SYNTAX_ERROR, "invalid character '{0}' (U+{1})"),
    INVALID_NUMBER(SYNTAX_ERROR, "invalid decimal literal"),
    AFTER_LINE_CONTINUATION(SYNTAX_ERROR, "unexpected character after line continuation character"),
    PRINT_WITHOUT_PARENTHESES(SYNTAX_ERROR, "Missing parentheses in call to 'print'. Did you mean print(...)?"),
    CANNOT_ASSIGN(SYNTAX_ERROR, "cannot assign to {0}"),
    CANNOT_ASSIGN_HERE(SYNTAX_ERROR, "cannot assign to {0} here. Maybe you meant '==' instead of '='?"),
    LEADING_ZEROS(
            SYNTAX_ERROR,
            "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"),
    TWO_STARS(SYNTAX_ERROR, "multiple starred expressions in assignment"),
    STARRED_HERE(SYNTAX_ERROR, "can't use starred expression here"),
    STARRED_TARGET(SYNTAX_ERROR, "starred assignment target must be in a list or tuple"),
    POSITIONAL_AFTER_KEYWORD(SYNTAX_ERROR, "positional argument follows keyword argument"),
    DEFAULT_BEFORE_REQUIRED(SYNTAX_ERROR, "non-default argument follows default argument"),
    DUPLICATE_PARAMETER(SYNTAX_ERROR, "duplicate argument '{0}' in function definition"),
    RETURN_OUTSIDE(SYNTAX_ERROR, "'return' outside function"),
    BREAK_OUTSIDE(SYNTAX_ERROR, "'break' outside loop"),
    CONTINUE_OUTSIDE(SYNTAX_ERROR, "'continue' not properly in loop"),
    NO_NONLOCAL(SYNTAX_ERROR, "no binding for nonlocal '{0}' found"),
    SINGLE_BRACE(SYNTAX_ERROR, "f-string: single '}' is not allowed"),
    EMPTY_FIELD(SYNTAX_ERROR, "f-string: empty expression not allowed"),
    FIELD_NOT_CLOSED(SYNTAX_ERROR, "f-string: expecting '}'"),
    INVALID_CONVERSION(SYNTAX_ERROR, "f-string: invalid conversion character: expected 's', 'r', or 'a'"),
    UNSUPPORTED_SYNTAX(SYNTAX_ERROR, "'{0}' is not in this lab");

    private final PyClass type;
    private final String message;

    Problem(PyClass type, String message) {
        this.type = type;
        this.message = message;
    }

    public PyClass type() {
        return type;
    }

    /** The exception, on its way. */
    public Raise raise(String... details) {
        return Raise.of(this, List.of(details));
    }

    /** @param details what stands in the places {0}, {1} … */
    public String message(List<String> details) {
        String text = message;
        for (int i = 0; i < details.size(); i++) text = text.replace("{" + i + "}", details.get(i));
        return text;
    }
}
