package backprop.python.code;

import backprop.python.operator.Attributes;
import backprop.python.operator.Comparisons;
import backprop.python.operator.Operators;
import backprop.python.operator.Subscripts;
import backprop.python.print.Repr;
import backprop.python.print.ValueFormat;
import backprop.python.value.Meter;
import backprop.python.value.PyModule;
import java.util.Map;

/**
 * What running code needs.
 *
 * @param builtins the names that every module knows
 */
public record Runtime(
        Meter meter,
        CallStack calls,
        Operators operators,
        Comparisons comparisons,
        Subscripts subscripts,
        Attributes attributes,
        Repr repr,
        ValueFormat formats,
        Map<String, Object> builtins,
        Importer importer) {
    /** Finds modules. */
    public interface Importer {
        /** @throws backprop.python.value.Raise ModuleNotFoundError */
        PyModule load(String name);
    }
}
