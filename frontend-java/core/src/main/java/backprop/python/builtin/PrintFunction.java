package backprop.python.builtin;

import backprop.python.value.Arguments;
import backprop.python.value.Callable;
import backprop.python.value.Problem;
import backprop.python.value.PyNone;
import java.util.Map;

/** print(…, sep=" ", end="\n"). */
record PrintFunction(Toolkit toolkit) implements Callable {
    @Override
    public String typeName() {
        return "builtin_function_or_method";
    }

    @Override
    public Object call(Arguments arguments) {
        String separator = " ";
        String end = "\n";
        for (Map.Entry<String, Object> each : arguments.named().entrySet()) {
            switch (each.getKey()) {
                case "sep" -> separator = text(each.getValue(), separator);
                case "end" -> end = text(each.getValue(), end);
                case "flush", "file" -> {}
                default -> throw Problem.UNEXPECTED_KEYWORD.raise("print", each.getKey());
            }
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < arguments.count(); i++) {
            if (i > 0) line.append(separator);
            line.append(toolkit.repr().str(arguments.positional()[i]));
        }
        toolkit.meter().step();
        toolkit.output().accept(line.append(end).toString());
        return PyNone.NONE;
    }

    private String text(Object value, String otherwise) {
        return value == PyNone.NONE ? otherwise : toolkit.repr().str(value);
    }
}
