package backprop.python.syntax;

import backprop.python.value.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The blocks that are open at a line, by their white space. */
final class Indentation {
    private static final int DEEPEST = 50;

    private final Faults faults;
    private final Deque<String> levels = new ArrayDeque<>();

    Indentation(Faults faults) {
        this.faults = faults;
        levels.push("");
    }

    /** A line that begins with that white space. */
    void startLine(String space, int line, List<Token> tokens) {
        String current = levels.peek();
        if (space.equals(current)) return;
        if (space.startsWith(current)) {
            levels.push(space);
            if (levels.size() > DEEPEST) throw faults.at(line, Problem.TOO_INDENTED);
            tokens.add(new Token(TokenType.INDENT, space, line));
            return;
        }
        if (!current.startsWith(space)) throw faults.at(line, Problem.MIXED_INDENTATION);
        while (!levels.peek().equals(space)) {
            if (!levels.peek().startsWith(space)) throw faults.at(line, Problem.WRONG_DEDENT);
            levels.pop();
            tokens.add(new Token(TokenType.DEDENT, "", line));
        }
    }

    void close(int line, List<Token> tokens) {
        for (; levels.size() > 1; levels.pop()) tokens.add(new Token(TokenType.DEDENT, "", line));
    }
}
