package backprop.graph.expression;

import backprop.graph.Graph;
import backprop.graph.expression.Token.Type;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What a student types: {@code (apple*2 + orange*3) * tax}; on several lines, {@code t = x + y} names a node, {@code x = 3} an
 * input with its value, and the last line is the output. Other names are inputs too, but for e and pi, which are numbers unless a
 * line says otherwise.
 */
public final class Expression {
    public static final int LONGEST = 10_000, MOST_NODES = 500, DEEPEST = 100;

    private Expression() {}

    /** A graph, or the first mistake. */
    public sealed interface Reading {}

    public record Success(Graph graph) implements Reading {}

    public record Failure(Mistake mistake) implements Reading {}

    /** values: a finite number for each input that has none in the text. */
    public static Reading read(String source, ToDoubleFunction<String> values) {
        try {
            if (source.length() > LONGEST)
                throw MistakeException.at(new Token(Type.END, "", 1, 1), Problem.TOO_LONG, "" + LONGEST, "");
            List<Token> tokens = Lexer.tokens(source);
            Set<String> names = tokens.stream()
                    .filter(token -> token.is(Type.NAME))
                    .map(Token::text)
                    .collect(Collectors.toSet());
            return new Success(Assembler.assemble(Parser.parse(tokens), names, values));
        } catch (MistakeException e) {
            return new Failure(e.mistake());
        }
    }

    /** A name that is typed or pasted, as nodes are called: ｘ and 𝑥 are x, x₁ is x1. */
    public static String plainName(String name) {
        return Signs.plainName(name);
    }

    /** The ASCII sign for each full-width or typographic one, place by place. */
    public static String plainSigns(String source) {
        return Signs.plain(source);
    }

    /** As read, with 1 for each input that has no value in the text. */
    public static Reading read(String source) {
        return read(source, name -> 1);
    }
}
