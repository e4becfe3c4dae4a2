package backprop.python.value;

import java.util.List;
import java.util.Optional;

/** Python's own exceptions, and NumPy's two. */
public final class ExceptionTypes {
    public static final PyClass BASE_EXCEPTION = PyClass.fixed("BaseException", Optional.empty());
    public static final PyClass KEYBOARD_INTERRUPT = below(BASE_EXCEPTION, "KeyboardInterrupt");
    public static final PyClass SYSTEM_EXIT = below(BASE_EXCEPTION, "SystemExit");
    public static final PyClass EXCEPTION = below(BASE_EXCEPTION, "Exception");
    public static final PyClass ARITHMETIC_ERROR = below(EXCEPTION, "ArithmeticError");
    public static final PyClass ZERO_DIVISION_ERROR = below(ARITHMETIC_ERROR, "ZeroDivisionError");
    public static final PyClass OVERFLOW_ERROR = below(ARITHMETIC_ERROR, "OverflowError");
    public static final PyClass ASSERTION_ERROR = below(EXCEPTION, "AssertionError");
    public static final PyClass ATTRIBUTE_ERROR = below(EXCEPTION, "AttributeError");
    public static final PyClass IMPORT_ERROR = below(EXCEPTION, "ImportError");
    public static final PyClass MODULE_NOT_FOUND_ERROR = below(IMPORT_ERROR, "ModuleNotFoundError");
    public static final PyClass LOOKUP_ERROR = below(EXCEPTION, "LookupError");
    public static final PyClass INDEX_ERROR = below(LOOKUP_ERROR, "IndexError");
    public static final PyClass KEY_ERROR = below(LOOKUP_ERROR, "KeyError");
    public static final PyClass MEMORY_ERROR = below(EXCEPTION, "MemoryError");
    public static final PyClass NAME_ERROR = below(EXCEPTION, "NameError");
    public static final PyClass UNBOUND_LOCAL_ERROR = below(NAME_ERROR, "UnboundLocalError");
    public static final PyClass RUNTIME_ERROR = below(EXCEPTION, "RuntimeError");
    public static final PyClass NOT_IMPLEMENTED_ERROR = below(RUNTIME_ERROR, "NotImplementedError");
    public static final PyClass RECURSION_ERROR = below(RUNTIME_ERROR, "RecursionError");
    public static final PyClass SYSTEM_ERROR = below(EXCEPTION, "SystemError");
    public static final PyClass STOP_ITERATION = below(EXCEPTION, "StopIteration");
    public static final PyClass SYNTAX_ERROR = below(EXCEPTION, "SyntaxError");
    public static final PyClass INDENTATION_ERROR = below(SYNTAX_ERROR, "IndentationError");
    public static final PyClass TAB_ERROR = below(INDENTATION_ERROR, "TabError");
    public static final PyClass TYPE_ERROR = below(EXCEPTION, "TypeError");
    public static final PyClass UFUNC_TYPE_ERROR = below(TYPE_ERROR, "UFuncTypeError");
    public static final PyClass VALUE_ERROR = below(EXCEPTION, "ValueError");
    public static final PyClass AXIS_ERROR = below(VALUE_ERROR, "AxisError");

    private ExceptionTypes() {}

    private static PyClass below(PyClass base, String name) {
        return PyClass.fixed(name, Optional.of(base));
    }

    /** Those that a program finds without an import. */
    public static List<PyClass> named() {
        return List.of(
                BASE_EXCEPTION,
                KEYBOARD_INTERRUPT,
                SYSTEM_EXIT,
                EXCEPTION,
                ARITHMETIC_ERROR,
                ZERO_DIVISION_ERROR,
                OVERFLOW_ERROR,
                ASSERTION_ERROR,
                ATTRIBUTE_ERROR,
                IMPORT_ERROR,
                MODULE_NOT_FOUND_ERROR,
                LOOKUP_ERROR,
                INDEX_ERROR,
                KEY_ERROR,
                MEMORY_ERROR,
                NAME_ERROR,
                UNBOUND_LOCAL_ERROR,
                RUNTIME_ERROR,
                NOT_IMPLEMENTED_ERROR,
                RECURSION_ERROR,
                STOP_ITERATION,
                SYNTAX_ERROR,
                INDENTATION_ERROR,
                TAB_ERROR,
                TYPE_ERROR,
                VALUE_ERROR);
    }
}
