package backprop.python.code;

import backprop.python.syntax.Parameters;

/** Compiles what stands in one scope. */
final class CodeBuilder {
    /** Java calls between one function's body and the next. */
    private static final int CALL_COST = 4;

    private final Unit unit;
    private final Scope scope;
    private final String name;
    private final ExpressionCompiler expressions;
    private final StatementCompiler statements;
    private int depth;
    private int deepest;

    CodeBuilder(Unit unit, Scope scope, String name) {
        this.unit = unit;
        this.scope = scope;
        this.name = name;
        expressions = new ExpressionCompiler(this);
        statements = new StatementCompiler(this);
    }

    Unit unit() {
        return unit;
    }

    Scope scope() {
        return scope;
    }

    String name() {
        return name;
    }

    ExpressionCompiler expressions() {
        return expressions;
    }

    StatementCompiler statements() {
        return statements;
    }

    /** One level further down in the tree. */
    void enter() {
        depth++;
        deepest = Math.max(deepest, depth);
    }

    void exit() {
        depth--;
    }

    int cost() {
        return deepest + CALL_COST;
    }

    Code code(Parameters parameters, Action body) {
        return new Code(
                name,
                scope.qualifiedName(),
                unit.source(),
                parameters,
                scope.slotCount(),
                scope.capturedSlots(),
                scope.freeSlots(),
                body,
                cost());
    }
}
