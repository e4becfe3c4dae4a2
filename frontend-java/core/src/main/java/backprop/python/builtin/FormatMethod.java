package backprop.python.builtin;

import backprop.python.value.Arguments;
import backprop.python.value.Callable;
import backprop.python.value.Problem;
import backprop.python.value.Raise;

/** "{} {name:.2f}".format(…). */
record FormatMethod(Toolkit toolkit) implements Callable {
    @Override
    public String typeName() {
        return "method_descriptor";
    }

    @Override
    public Object call(Arguments arguments) {
        String text = (String) arguments.positional()[0];
        StringBuilder result = new StringBuilder();
        int automatic = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '{' && c != '}') {
                result.append(c);
                continue;
            }
            if (i + 1 < text.length() && text.charAt(i + 1) == c) {
                result.append(c);
                i++;
                continue;
            }
            int end = c == '}' ? -1 : text.indexOf('}', i);
            if (end < 0) throw Problem.SINGLE_BRACE_FORMAT.raise("" + c);
            String field = text.substring(i + 1, end);
            int colon = field.indexOf(':');
            String name = colon < 0 ? field : field.substring(0, colon);
            String spec = colon < 0 ? "" : field.substring(colon + 1);
            boolean repr = name.endsWith("!r");
            if (repr || name.endsWith("!s")) name = name.substring(0, name.length() - 2);
            Object value = name.isEmpty() ? position(arguments, automatic++) : value(arguments, name);
            result.append(toolkit.formats().format(repr ? toolkit.repr().repr(value) : value, spec));
            i = end;
        }
        toolkit.meter().reserve(2.0 * result.length());
        return result.toString();
    }

    private static Object position(Arguments arguments, int place) {
        if (place + 1 >= arguments.count()) throw Problem.FORMAT_INDEX.raise("" + place);
        return arguments.positional()[place + 1];
    }

    private static Object value(Arguments arguments, String name) {
        boolean number = name.length() < 5 && name.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number) return position(arguments, Integer.parseInt(name));
        Object value = arguments.named().get(name);
        if (value == null) throw Raise.ofKey(name, "'" + name + "'");
        return value;
    }
}
