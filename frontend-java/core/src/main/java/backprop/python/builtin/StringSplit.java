package backprop.python.builtin;

import backprop.python.value.Integers;
import backprop.python.value.Problem;
import backprop.python.value.PyList;
import backprop.python.value.PyNone;

/** str.split and str.splitlines. */
final class StringSplit {
    private final Toolkit toolkit;

    StringSplit(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    PyList split(String text, Object separator, Object most) {
        int left = most == null || Integers.toInt(most) < 0 ? Integer.MAX_VALUE : Integers.toInt(most);
        if (separator == null || separator == PyNone.NONE) return atSpace(text, left);
        String between = StringMethods.text("must be str or None,", separator);
        if (between.isEmpty()) throw Problem.EMPTY_SEPARATOR.raise();
        PyList parts = new PyList();
        int start = 0;
        for (int i = text.indexOf(between); i >= 0 && parts.size() < left; i = text.indexOf(between, start)) {
            add(parts, text.substring(start, i));
            start = i + between.length();
        }
        add(parts, text.substring(start));
        return parts;
    }

    private PyList atSpace(String text, int most) {
        PyList parts = new PyList();
        int i = 0;
        while (true) {
            while (i < text.length() && Character.isWhitespace(text.charAt(i))) i++;
            if (i == text.length()) return parts;
            int end = i;
            if (parts.size() == most) end = text.stripTrailing().length();
            else while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
            add(parts, text.substring(i, end));
            i = parts.size() > most ? text.length() : end;
        }
    }

    PyList lines(String text) {
        PyList parts = new PyList();
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', start)) {
            add(parts, text.substring(start, i));
            start = i + 1;
        }
        if (start < text.length()) add(parts, text.substring(start));
        return parts;
    }

    private void add(PyList parts, String part) {
        toolkit.chargeItem();
        toolkit.meter().reserve(2.0 * part.length());
        parts.items().add(part);
    }
}
