package backprop.python.print;

import backprop.python.value.Integers;
import backprop.python.value.Problem;
import backprop.python.value.PyDict;
import backprop.python.value.PyTuple;
import backprop.python.value.Raise;
import backprop.python.value.Scalar;
import backprop.python.value.Types;
import java.math.BigDecimal;

/** format % values. */
public final class PercentFormat {
    private final Repr repr;
    private final ValueFormat formats;

    public PercentFormat(Repr repr, ValueFormat formats) {
        this.repr = repr;
        this.formats = formats;
    }

    /** @throws backprop.python.value.Raise TypeError or ValueError if the values do not fit the format */
    public String format(String format, Object values) {
        return new Run(format, values).text();
    }

    private final class Run {
        private final String format;
        private final Object values;
        private final Object[] items;
        private int used;
        private int position;

        Run(String format, Object values) {
            this.format = format;
            this.values = values;
            items = values instanceof PyTuple tuple ? tuple.toArray() : new Object[] {values};
        }

        String text() {
            StringBuilder text = new StringBuilder();
            while (position < format.length()) {
                char c = format.charAt(position++);
                if (c == '%') text.append(field());
                else text.append(c);
            }
            if (used < items.length && !(values instanceof PyDict)) throw Problem.FORMAT_ARGUMENTS_LEFT.raise();
            return text.toString();
        }

        private String field() {
            Object named = null;
            if (peek() == '(') {
                int close = format.indexOf(')', position);
                if (close < 0 || !(values instanceof PyDict dict)) throw Problem.INCOMPLETE_FORMAT.raise();
                String key = format.substring(position + 1, close);
                named = dict.get(key);
                if (named == null) throw Raise.ofKey(key, repr.repr(key));
                position = close + 1;
            }
            int start = position;
            while ("-+ #0".indexOf(peek()) >= 0) position++;
            String flags = format.substring(start, position);
            String width = number();
            String precision = "";
            if (peek() == '.') {
                position++;
                String digits = number();
                precision = "." + (digits.isEmpty() ? "0" : digits);
            }
            if (position >= format.length()) throw Problem.INCOMPLETE_FORMAT.raise();
            char type = format.charAt(position++);
            if (type == '%') return "%";
            return formatted(named == null ? next() : named, flags, width, precision, type);
        }

        private char peek() {
            return position < format.length() ? format.charAt(position) : '!';
        }

        private String number() {
            if (peek() == '*') {
                position++;
                return "" + Integers.toInt(next());
            }
            int start = position;
            while (peek() >= '0' && peek() <= '9') position++;
            return format.substring(start, position);
        }

        private Object next() {
            if (used >= items.length) throw Problem.FORMAT_ARGUMENTS_MISSING.raise();
            return items[used++];
        }

        private String formatted(Object value, String flags, String width, String precision, char type) {
            boolean left = flags.contains("-");
            String sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
            String align = left ? "<" : flags.contains("0") ? "" : ">";
            String zero = flags.contains("0") && !left ? "0" : "";
            String alternate = flags.contains("#") ? "#" : "";
            switch (type) {
                case 's':
                case 'r':
                case 'a':
                    String text = type == 's' ? repr.str(value) : repr.repr(value);
                    return formats.format(text, (left ? "<" : ">") + width + precision);
                case 'd':
                case 'i':
                case 'u':
                    return formats.format(whole(value, type), align + sign + zero + width);
                case 'x':
                case 'X':
                case 'o':
                    return formats.format(whole(value, type), align + sign + alternate + zero + width + type);
                case 'e':
                case 'E':
                case 'f':
                case 'F':
                case 'g':
                case 'G':
                    return formats.format(real(value), align + sign + alternate + zero + width + precision + type);
                case 'c':
                    return formats.format(value instanceof String ? value : (Object) character(value), ">" + width);
                default:
                    throw Problem.UNSUPPORTED_FORMAT_CHARACTER.raise(
                            "" + type, Integer.toHexString(type), "" + (position - 1));
            }
        }

        private String character(Object value) {
            return new String(Character.toChars(Integers.toInt(value)));
        }

        private Object whole(Object value, char type) {
            Object plain = value instanceof Scalar scalar ? scalar.toPython() : value;
            if (plain instanceof Double number && type != 'x' && type != 'X' && type != 'o' && number - number == 0)
                return Integers.of(new BigDecimal(number).toBigInteger());
            Object whole = Integers.index(plain);
            if (whole == null) throw Problem.FORMAT_NEEDS_NUMBER.raise("" + type, Types.name(value));
            return whole;
        }

        private Object real(Object value) {
            Object plain = value instanceof Scalar scalar ? scalar.toPython() : value;
            if (plain instanceof Double) return plain;
            Object whole = Integers.index(plain);
            if (whole == null) throw Problem.FORMAT_NEEDS_REAL.raise(Types.name(value));
            return whole;
        }
    }
}
