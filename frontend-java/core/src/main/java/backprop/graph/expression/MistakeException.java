package backprop.graph.expression;

/** Leaves the reading of an expression at the first mistake. */
final class MistakeException extends Exception {
    private final transient Mistake mistake;

    private MistakeException(Mistake mistake) {
        super(mistake.toString(), null, false, false);
        this.mistake = mistake;
    }

    static MistakeException at(Token token, Problem problem, String subject, String detail) {
        int length = Math.max(1, token.text().length());
        return new MistakeException(new Mistake(problem, token.line(), token.column(), length, subject, detail));
    }

    static MistakeException at(Token token, Problem problem) {
        return at(token, problem, token.text(), "");
    }

    Mistake mistake() {
        return mistake;
    }
}
