package backprop.python;

import backprop.python.syntax.Parser;
import backprop.python.syntax.Statement;
import backprop.python.value.Source;
import java.util.List;

/** A program's text, which is parsed once however often it is run. */
public final class Script {
    private final String text;
    private List<Statement> statements;

    public Script(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** @throws backprop.python.value.Raise SyntaxError or one of its kinds, with its line in that source */
    List<Statement> statements(Source source) {
        if (statements == null) statements = Parser.parse(text, source);
        return statements;
    }
}
