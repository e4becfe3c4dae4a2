package backprop.graph.expression;

import backprop.graph.expression.Token.Type;
import java.util.List;

/** What is probably meant where a text cannot be read, from the tokens at that place. */
final class Diagnosis {
    private Diagnosis() {}

    /** A name without ( that is a function. One that only has its name elsewhere, such as power, may be a value. */
    static void rejectBareFunction(Token token, Token next) throws MistakeException {
        String name = token.text();
        boolean known = Vocabulary.function(name).isPresent()
                || Vocabulary.suggest(name).isPresent();
        boolean applied = next.is(Type.NAME) || next.is(Type.NUMBER);
        if (Vocabulary.isFunctionOnly(name))
            throw MistakeException.at(
                    token, next.is(Type.POWER) ? Problem.POWER_OF_FUNCTION : Problem.FUNCTION_WITHOUT_PARENTHESES);
        if (known && applied && !Vocabulary.isKeyword(name))
            throw MistakeException.at(token, Problem.FUNCTION_WITHOUT_PARENTHESES);
        if (Vocabulary.isQualified(name) && Vocabulary.constant(name).isEmpty())
            throw MistakeException.at(token, Problem.QUALIFIED_NAME);
    }

    /** A name before a parenthesis or bracket that is no function here. */
    static MistakeException notAFunction(Token name, Token left, boolean isUsedAsValue) {
        String text = name.text();
        boolean value = isUsedAsValue || Vocabulary.constant(text).isPresent();
        if (!Signs.plain(left.text()).equals("(")) return MistakeException.at(left, Problem.INDEX, text, "");
        if (Vocabulary.isMember(text)) return MistakeException.at(name, Problem.QUALIFIED_NAME);
        if (value) return MistakeException.at(name, Problem.NAME_AS_FUNCTION);
        String instead = Vocabulary.suggest(text).orElse("");
        return instead.isEmpty()
                ? MistakeException.at(name, Problem.UNKNOWN_FUNCTION)
                : MistakeException.at(name, Problem.FUNCTION_INSTEAD, text, instead);
    }

    /** Where two values stand side by side, they are perhaps meant to be multiplied. */
    static MistakeException missingOperator(Token before, Token token) {
        for (Token each : List.of(before, token)) {
            boolean keyword = each.is(Type.NAME) && Vocabulary.isKeyword(each.text());
            if (keyword) return MistakeException.at(each, Problem.KEYWORD);
        }
        boolean product = token.is(Type.NAME) || token.is(Type.LEFT);
        String left = before.is(Type.RIGHT) ? "(…)" : before.text();
        String right = token.is(Type.LEFT) ? "(…)" : token.text();
        return MistakeException.at(token, Problem.MISSING_OPERATOR, token.text(), product ? left + " * " + right : "");
    }
}
