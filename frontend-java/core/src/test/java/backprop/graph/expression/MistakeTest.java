package backprop.graph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.expression.Expression.Failure;
import backprop.graph.expression.Expression.Reading;
import backprop.graph.expression.Expression.Success;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MistakeTest {
    private record Case(String source, Problem problem, int line, int column, String subject, String detail) {}

    private static final Case[] CASES = {
        new Case("", Problem.EMPTY, 1, 1, "", ""),
        new Case(" ; \n\t", Problem.EMPTY, 2, 2, "", ""),
        new Case("x".repeat(10_001), Problem.TOO_LONG, 1, 1, "10000", ""),
        new Case("x" + "+x".repeat(500), Problem.TOO_MANY_NODES, 1, 1000, "500", ""),
        new Case("a=1;b=2;a+b" + "+1".repeat(250), Problem.TOO_MANY_NODES, 1, 508, "500", ""),
        new Case("(".repeat(101) + "x" + ")".repeat(101), Problem.TOO_DEEP, 1, 101, "100", ""),
        new Case("sin(".repeat(101) + "x" + ")".repeat(101), Problem.TOO_DEEP, 1, 404, "100", ""),
        new Case("-".repeat(101) + "x", Problem.TOO_DEEP, 1, 101, "100", ""),
        new Case("x^".repeat(101) + "x", Problem.TOO_DEEP, 1, 202, "100", ""),
        new Case("(".repeat(5_000), Problem.TOO_DEEP, 1, 101, "100", ""),
        new Case("x + $5", Problem.UNEXPECTED_CHARACTER, 1, 5, "$", ""),
        new Case("x\n + 😀", Problem.UNEXPECTED_CHARACTER, 2, 4, "😀", ""),
        new Case("1.2.3 * x", Problem.MALFORMED_NUMBER, 1, 1, "1.2.3", ""),
        new Case("2 * 1e", Problem.MALFORMED_NUMBER, 1, 5, "1e", "1 * e"),
        new Case(".", Problem.MALFORMED_NUMBER, 1, 1, ".", ""),
        new Case("x * 1e999", Problem.NUMBER_OUT_OF_RANGE, 1, 5, "1e999", ""),
        new Case("3 % x", Problem.UNEXPECTED_CHARACTER, 1, 3, "%", "/ 100"),
        new Case("|x|", Problem.UNEXPECTED_CHARACTER, 1, 1, "|", "abs(x)"),
        new Case("a : b", Problem.UNEXPECTED_CHARACTER, 1, 3, ":", "/"),
        new Case("t ：= b", Problem.UNEXPECTED_CHARACTER, 1, 3, "：", "="),
        new Case("x * ½", Problem.UNEXPECTED_CHARACTER, 1, 5, "½", "1 / 2"),
        new Case("x # price", Problem.COMMENT, 1, 3, "#", ""),
        new Case("1 + \\frac{a}{b}", Problem.LATEX, 1, 5, "\\frac", "(a) / (b)"),
        new Case("x \\cdot y", Problem.LATEX, 1, 3, "\\cdot", "*"),
        new Case("\\ln x", Problem.LATEX, 1, 1, "\\ln", "ln(x)"),
        new Case("\\tan x", Problem.LATEX, 1, 1, "\\tan", "sin(x) / cos(x)"),
        new Case("2\\pi", Problem.LATEX, 1, 2, "\\pi", "pi"),
        new Case("\\foo", Problem.UNEXPECTED_CHARACTER, 1, 1, "\\foo", ""),
        new Case("1e-999", Problem.NUMBER_OUT_OF_RANGE, 1, 1, "1e-999", ""),
        new Case("x + ", Problem.MISSING_OPERAND, 1, 5, "", ""),
        new Case("x + * y", Problem.MISSING_OPERAND, 1, 5, "*", ""),
        new Case("t = ; t", Problem.MISSING_OPERAND, 1, 5, "", ""),
        new Case("()", Problem.MISSING_OPERAND, 1, 2, ")", ""),
        new Case("sin()", Problem.MISSING_OPERAND, 1, 5, ")", ""),
        new Case("max(1,)", Problem.MISSING_OPERAND, 1, 7, ")", ""),
        new Case("× 2", Problem.MISSING_OPERAND, 1, 1, "×", ""),
        new Case("2x", Problem.MISSING_OPERATOR, 1, 2, "x", "2 * x"),
        new Case("2x²", Problem.MISSING_OPERATOR, 1, 2, "x", "2 * x"),
        new Case("(x y)", Problem.MISSING_OPERATOR, 1, 4, "y", "x * y"),
        new Case("2 (x)", Problem.MISSING_OPERATOR, 1, 3, "(", "2 * (…)"),
        new Case("(x)(y)", Problem.MISSING_OPERATOR, 1, 4, "(", "(…) * (…)"),
        new Case("2π", Problem.MISSING_OPERATOR, 1, 2, "π", "2 * π"),
        new Case("2exp(x)", Problem.MISSING_OPERATOR, 1, 2, "exp", "2 * exp"),
        new Case("2e^x", Problem.MALFORMED_NUMBER, 1, 1, "2e", "2 * e"),
        new Case("x²3", Problem.MISSING_OPERATOR, 1, 3, "3", ""),
        new Case("1 000", Problem.MISSING_OPERATOR, 1, 3, "000", ""),
        new Case("double y = x * 2", Problem.STRAY_ASSIGNMENT, 1, 10, "=", ""),
        new Case("return x", Problem.KEYWORD, 1, 1, "return", ""),
        new Case("x if x else y", Problem.KEYWORD, 1, 3, "if", ""),
        new Case("1,5 * x", Problem.STRAY_COMMA, 1, 2, ",", ""),
        new Case("(1,5)", Problem.STRAY_COMMA, 1, 3, ",", ""),
        new Case("x + 1 = y", Problem.STRAY_ASSIGNMENT, 1, 7, "=", ""),
        new Case("f(x) = x^2", Problem.STRAY_ASSIGNMENT, 1, 6, "=", ""),
        new Case("(a = 2)", Problem.STRAY_ASSIGNMENT, 1, 4, "=", ""),
        new Case("a * (b + c", Problem.UNCLOSED_PARENTHESIS, 1, 5, "(", ""),
        new Case("t = sin(x\nt", Problem.UNCLOSED_PARENTHESIS, 1, 8, "(", ""),
        new Case("(a + b]", Problem.UNCLOSED_PARENTHESIS, 1, 1, "(", ""),
        new Case("x⁽²", Problem.UNCLOSED_PARENTHESIS, 1, 2, "(", ""),
        new Case("a + b) * c", Problem.UNOPENED_PARENTHESIS, 1, 6, ")", ""),
        new Case("1 + sinus(x)", Problem.UNKNOWN_FUNCTION, 1, 5, "sinus", ""),
        new Case("np.foo(x)", Problem.UNKNOWN_FUNCTION, 1, 1, "np.foo", ""),
        new Case("1 + tan(x)", Problem.FUNCTION_INSTEAD, 1, 5, "tan", "sin(x) / cos(x)"),
        new Case("np.log10(x)", Problem.FUNCTION_INSTEAD, 1, 1, "np.log10", "log(x) / log(10)"),
        new Case("Math.log(x, 2)", Problem.FUNCTION_INSTEAD, 1, 1, "Math.log(x, y)", "log(x) / log(y)"),
        new Case("x[0] * 2", Problem.INDEX, 1, 2, "x", ""),
        new Case("x_{1}", Problem.INDEX, 1, 3, "x_", ""),
        new Case("x.exp()", Problem.QUALIFIED_NAME, 1, 1, "x.exp", ""),
        new Case("2 * self.w", Problem.QUALIFIED_NAME, 1, 5, "self.w", ""),
        new Case("a.b = 2; a.b", Problem.QUALIFIED_NAME, 1, 1, "a.b", ""),
        new Case("sin^2(x)", Problem.POWER_OF_FUNCTION, 1, 1, "sin", ""),
        new Case("tanh²(x)", Problem.POWER_OF_FUNCTION, 1, 1, "tanh", ""),
        new Case("pi(x)", Problem.NAME_AS_FUNCTION, 1, 1, "pi", ""),
        new Case("x + x(2)", Problem.NAME_AS_FUNCTION, 1, 5, "x", ""),
        new Case("t = 2\nt(3)", Problem.NAME_AS_FUNCTION, 2, 1, "t", ""),
        new Case("sin x", Problem.FUNCTION_WITHOUT_PARENTHESES, 1, 1, "sin", ""),
        new Case("2 * ln x", Problem.FUNCTION_WITHOUT_PARENTHESES, 1, 5, "ln", ""),
        new Case("np.exp", Problem.FUNCTION_WITHOUT_PARENTHESES, 1, 1, "np.exp", ""),
        new Case("√x", Problem.FUNCTION_WITHOUT_PARENTHESES, 1, 1, "√", ""),
        new Case("max(x)", Problem.ARGUMENT_COUNT, 1, 1, "max", "2"),
        new Case("x + exp(1, 2)", Problem.ARGUMENT_COUNT, 1, 5, "exp", "1"),
        new Case("t = x; u = t\nt = u\nt", Problem.ASSIGNED_TWICE, 2, 1, "t", "1"),
        new Case("y = x + t\nt = 2\ny * t", Problem.ASSIGNED_AFTER_USE, 2, 1, "t", "1"),
        new Case("y = e^x\ne = 2\ny * e", Problem.ASSIGNED_AFTER_USE, 2, 1, "e", "1"),
        new Case("x = x + 1", Problem.USED_IN_ITSELF, 1, 5, "x", ""),
        new Case("a = x * 2\nb = x * 3\nb + 1", Problem.UNUSED_LINE, 1, 1, "a", ""),
        new Case("x = 4; x + 1\ny", Problem.UNUSED_LINE, 1, 8, "", ""),
    };

    @Test
    void everyMistakeSaysWhatAndWhere() {
        for (Case each : CASES) {
            Reading reading = Expression.read(each.source());
            Mistake mistake =
                    assertInstanceOf(Failure.class, reading, each.source()).mistake();
            Case found = new Case(
                    each.source(),
                    mistake.problem(),
                    mistake.line(),
                    mistake.column(),
                    mistake.subject(),
                    mistake.detail());
            assertEquals(each, found);
            assertTrue(mistake.length() >= 1);
        }
    }

    @Test
    void everyProblemIsTriedAbove() {
        Set<Problem> tried = Arrays.stream(CASES).map(Case::problem).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(Problem.class), tried);
    }

    @Property(tries = 2000, seed = "3")
    void whateverIsTypedIsAGraphOrAMistake(@ForAll String source) {
        assertGraphOrMistake(source);
    }

    @Property(tries = 5000, seed = "4")
    void whateverIsMadeOfTheRightPiecesIsAGraphOrAMistake(@ForAll("pieces") String source) {
        assertGraphOrMistake(source);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "x",
                        "y",
                        "t",
                        "exp",
                        "max",
                        "foo",
                        "1",
                        "2.5",
                        "1e3",
                        ".",
                        "+",
                        "-",
                        "*",
                        "/",
                        "^",
                        "(",
                        ")",
                        ",",
                        "=",
                        ";",
                        "\n",
                        " ",
                        "苹果",
                        "（",
                        "）",
                        "(x)",
                        "t = x\n",
                        "sin(",
                        "max(x,y)")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Test
    void theLongestSourcesTakeNoTime() {
        for (String piece :
                new String[] {"(", "-", "x^", "x+", "1", "sin(", "x=1;", "max(x,", ")", "x", "x\n", "9e9+", "😀"}) {
            String source = piece.repeat(Expression.LONGEST / piece.length());
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> assertGraphOrMistake(source));
        }
    }

    private static void assertGraphOrMistake(String source) {
        Reading reading = Expression.read(source);
        if (reading instanceof Success success) {
            success.graph().propagate();
            return;
        }
        Mistake mistake = ((Failure) reading).mistake();
        String[] lines = source.split("\r\n|\r|\n", -1);
        assertTrue(mistake.line() >= 1 && mistake.line() <= lines.length, mistake.toString());
        int width = lines[mistake.line() - 1].length();
        assertTrue(mistake.column() >= 1 && mistake.column() <= width + 1, mistake.toString());
    }
}
