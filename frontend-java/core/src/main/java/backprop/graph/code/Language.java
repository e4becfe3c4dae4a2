package backprop.graph.code;

import backprop.graph.Constant;
import backprop.text.Split;
import java.util.Set;

/** How the two languages write what a graph needs. */
public enum Language {
    JAVA {
        @Override
        String declare(String name, String value) {
            return "double " + name + " = " + value + ";";
        }

        @Override
        String add(String name, String value) {
            return name + " += " + value + ";";
        }

        @Override
        String function(String name, String x) {
            return "Math." + name + "(" + x + ")";
        }

        @Override
        String power(String x, String y) {
            return "Math.pow(" + x + ", " + y + ")";
        }

        @Override
        String choice(String name, String x, String y) {
            return "Math." + name + "(" + x + ", " + y + ")";
        }

        @Override
        String abs(String x) {
            return "Math.abs(" + x + ")";
        }

        @Override
        String constant(Constant constant) {
            return "Math." + constant.name();
        }

        @Override
        String choose(String condition, String yes, String no) {
            return "(" + condition + " ? " + yes + " : " + no + ")";
        }

        @Override
        Set<String> reserved() {
            return JAVA_WORDS;
        }
    },
    PYTHON {
        @Override
        String declare(String name, String value) {
            return name + " = " + value;
        }

        @Override
        String add(String name, String value) {
            return name + " += " + value;
        }

        @Override
        String function(String name, String x) {
            return "math." + name + "(" + x + ")";
        }

        @Override
        String power(String x, String y) {
            return x + " ** " + y;
        }

        @Override
        String choice(String name, String x, String y) {
            return name + "(" + x + ", " + y + ")";
        }

        @Override
        String abs(String x) {
            return "abs(" + x + ")";
        }

        @Override
        String constant(Constant constant) {
            return constant == Constant.E ? "math.e" : "math.pi";
        }

        @Override
        String choose(String condition, String yes, String no) {
            return "(" + yes + " if " + condition + " else " + no + ")";
        }

        @Override
        Set<String> reserved() {
            return PYTHON_WORDS;
        }
    };

    private static final Set<String> JAVA_WORDS = words(
            "_ abstract assert boolean break byte case catch char class const continue default do double else enum"
                    + " extends false final finally float for goto if implements import instanceof int interface long native"
                    + " new null package private protected public return short static strictfp super switch synchronized"
                    + " this throw throws transient true try void volatile while yield Math");
    private static final Set<String> PYTHON_WORDS =
            words("False None True and as assert async await break class continue def del elif else except finally for"
                    + " from global if import in is lambda nonlocal not or pass raise return try while with yield math"
                    + " max min abs print");

    private static Set<String> words(String text) {
        return Set.copyOf(Split.of(text, ' '));
    }

    abstract String declare(String name, String value);

    abstract String add(String name, String value);

    abstract String function(String name, String x);

    abstract String power(String x, String y);

    /** max or min. */
    abstract String choice(String name, String x, String y);

    abstract String abs(String x);

    abstract String constant(Constant constant);

    abstract String choose(String condition, String yes, String no);

    /** Names that a variable cannot have. */
    abstract Set<String> reserved();
}
