package backprop.python.syntax;

import backprop.python.value.Problem;
import java.util.ArrayList;
import java.util.List;

/** Reads and checks what may be assigned to. */
final class TargetParser {
    private final TokenStream tokens;
    private final ExpressionParser expressions;

    TargetParser(TokenStream tokens, ExpressionParser expressions) {
        this.tokens = tokens;
        this.expressions = expressions;
    }

    /** Between for and in. */
    Expression loopTarget() {
        int line = tokens.line();
        Expression first = one();
        if (!tokens.isNext(",")) return first;
        List<Expression> items = new ArrayList<>(List.of(first));
        while (tokens.accept(",") && !tokens.isNext("in")) items.add(one());
        return new Expression.TupleDisplay(line, items);
    }

    private Expression one() {
        int line = tokens.line();
        Expression target =
                tokens.accept("*") ? new Expression.Starred(line, expressions.primary()) : expressions.primary();
        check(target);
        return target;
    }

    void check(Expression target) {
        if (target instanceof Expression.Starred starred) check(starred.value());
        else if (target instanceof Expression.TupleDisplay tuple) checkAll(target, tuple.items());
        else if (target instanceof Expression.ListDisplay list) checkAll(target, list.items());
        else checkOne(target);
    }

    /** Where == may have been meant. */
    void checkBeforeEquals(Expression target) {
        boolean isSingle = !(target instanceof Expression.TupleDisplay)
                && !(target instanceof Expression.ListDisplay)
                && !(target instanceof Expression.Starred);
        String kind = target.accept(new KindName());
        boolean word = kind.equals("True") || kind.equals("False") || kind.equals("None");
        if (isSingle && !word && !isAssignable(target))
            throw tokens.faults().at(target.line(), Problem.CANNOT_ASSIGN_HERE, kind);
        check(target);
    }

    private void checkAll(Expression target, List<Expression> items) {
        long starred =
                items.stream().filter(Expression.Starred.class::isInstance).count();
        if (starred > 1) throw tokens.faults().at(target.line(), Problem.TWO_STARS);
        items.forEach(this::check);
    }

    private static boolean isAssignable(Expression target) {
        return target instanceof Expression.Name
                || target instanceof Expression.Attribute
                || target instanceof Expression.Subscript;
    }

    /** A name, an attribute or a subscript. */
    void checkOne(Expression target) {
        if (!isAssignable(target))
            throw tokens.faults().at(target.line(), Problem.CANNOT_ASSIGN, target.accept(new KindName()));
    }
}
