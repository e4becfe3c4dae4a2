package backprop.question;

import backprop.number.Numbers;
import java.util.OptionalDouble;

/** What a number is made of: + − * / ^ and parentheses, so that 1/1024, (1/4)^5 and 784*50+50 need not be worked out. */
final class Arithmetic {
    private static final int DEEPEST = 20;

    private final String text;
    private int at;
    private int depth;

    private Arithmetic(String text) {
        this.text = text;
    }

    /** Empty for what is no expression, or no finite number. */
    static OptionalDouble value(String text) {
        Arithmetic reading = new Arithmetic(text);
        double value = reading.sum();
        boolean isRead = reading.at == text.length() && value - value == 0;
        return isRead ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
    }

    private double sum() {
        double sum = product();
        while (true) {
            if (accept('+')) sum += product();
            else if (accept('-')) sum -= product();
            else return sum;
        }
    }

    private double product() {
        double product = signed();
        while (true) {
            if (accept('*')) product *= signed();
            else if (accept('/')) product /= signed();
            else return product;
        }
    }

    private double signed() {
        if (accept('-')) return -signed();
        return accept('+') ? signed() : power();
    }

    private double power() {
        double base = atom();
        return accept('^') ? Math.pow(base, signed()) : base;
    }

    private double atom() {
        if (!accept('(')) return number();
        if (++depth > DEEPEST) return Double.NaN;
        double inside = sum();
        return accept(')') ? inside : Double.NaN;
    }

    private double number() {
        int from = at;
        while (at < text.length() && isOfANumber(from)) at++;
        OptionalDouble read = Numbers.read(text.substring(from, at));
        return read.isPresent() ? read.getAsDouble() : Double.NaN;
    }

    /** Digits, a point, an e with its sign. */
    private boolean isOfANumber(int from) {
        char sign = text.charAt(at);
        boolean isExponents = at > from && (sign == '-' || sign == '+') && isE(text.charAt(at - 1));
        return sign >= '0' && sign <= '9' || sign == '.' || at > from && isE(sign) || isExponents;
    }

    private static boolean isE(char sign) {
        return sign == 'e' || sign == 'E';
    }

    private boolean accept(char sign) {
        boolean isHere = at < text.length() && text.charAt(at) == sign;
        if (isHere) at++;
        return isHere;
    }
}
