package backprop.python.syntax;

import backprop.python.value.Source;
import java.util.ArrayList;
import java.util.List;

/** From a program's text to its statements. */
public final class Parser {
    private Parser() {}

    /** @throws backprop.python.value.Raise SyntaxError or one of its kinds, with its line */
    public static List<Statement> parse(String text, Source source) {
        Faults faults = new Faults(source);
        TokenStream tokens = new TokenStream(Tokenizer.tokens(text, faults), faults);
        List<Statement> statements = new ArrayList<>();
        StatementParser parser = new StatementParser(tokens);
        while (!tokens.isNext(TokenType.END)) {
            if (tokens.isNext(TokenType.NEWLINE)) tokens.next();
            else parser.statement(statements);
        }
        return statements;
    }
}
