package backprop.python.code;

import backprop.python.code.Scope.Kind;
import backprop.python.syntax.Expression;
import backprop.python.syntax.Statement;
import backprop.python.syntax.StatementVisitor;
import java.util.List;

/** The names that statements bind. */
final class StatementScopes implements StatementVisitor<Void> {
    private final ScopeBuilder builder;

    StatementScopes(ScopeBuilder builder) {
        this.builder = builder;
    }

    void visit(List<Statement> statements) {
        statements.forEach(each -> each.accept(this));
    }

    private void visit(Expression expression) {
        builder.visit(expression);
    }

    @Override
    public Void evaluate(Statement.Evaluate statement) {
        visit(statement.value());
        return null;
    }

    @Override
    public Void assign(Statement.Assign statement) {
        visit(statement.value());
        statement.targets().forEach(builder::bindTarget);
        return null;
    }

    @Override
    public Void augmentedAssign(Statement.AugmentedAssign statement) {
        visit(statement.value());
        visit(statement.target());
        builder.bindTarget(statement.target());
        return null;
    }

    @Override
    public Void delete(Statement.Delete statement) {
        statement.targets().forEach(builder::bindTarget);
        return null;
    }

    @Override
    public Void conditional(Statement.If statement) {
        statement.branches().forEach(each -> {
            visit(each.condition());
            visit(each.body());
        });
        visit(statement.otherwise());
        return null;
    }

    @Override
    public Void loop(Statement.While statement) {
        visit(statement.condition());
        visit(statement.body());
        visit(statement.otherwise());
        return null;
    }

    @Override
    public Void loop(Statement.For statement) {
        visit(statement.iterable());
        builder.bindTarget(statement.target());
        visit(statement.body());
        visit(statement.otherwise());
        return null;
    }

    @Override
    public Void breakLoop(Statement.Break statement) {
        return null;
    }

    @Override
    public Void continueLoop(Statement.Continue statement) {
        return null;
    }

    @Override
    public Void pass(Statement.Pass statement) {
        return null;
    }

    @Override
    public Void returnFrom(Statement.Return statement) {
        visit(statement.value());
        return null;
    }

    @Override
    public Void function(Statement.FunctionDefinition statement) {
        builder.current().bind(statement.name());
        statement.decorators().forEach(builder::visit);
        builder.visitDefaults(statement.parameters());
        builder.inScope(statement, Kind.FUNCTION, statement.name(), () -> {
            statement.parameters().names().forEach(builder.current()::bind);
            visit(statement.body());
        });
        return null;
    }

    @Override
    public Void classDefinition(Statement.ClassDefinition statement) {
        builder.current().bind(statement.name());
        statement.decorators().forEach(builder::visit);
        statement.bases().forEach(builder::visit);
        builder.inScope(statement, Kind.CLASS, statement.name(), () -> visit(statement.body()));
        return null;
    }

    @Override
    public Void importModules(Statement.Import statement) {
        for (Statement.Import.ImportedModule module : statement.modules())
            builder.current().bind(Imports.boundName(module));
        return null;
    }

    @Override
    public Void importNames(Statement.ImportFrom statement) {
        statement.names().forEach(each -> builder.current().bind(each.alias()));
        return null;
    }

    @Override
    public Void global(Statement.Global statement) {
        statement.names().forEach(builder.current()::declareGlobal);
        return null;
    }

    @Override
    public Void nonlocal(Statement.Nonlocal statement) {
        statement.names().forEach(builder.current()::declareNonlocal);
        return null;
    }

    @Override
    public Void assertion(Statement.Assert statement) {
        visit(statement.condition());
        statement.message().ifPresent(this::visit);
        return null;
    }

    @Override
    public Void raise(Statement.RaiseException statement) {
        statement.exception().ifPresent(this::visit);
        return null;
    }

    @Override
    public Void tryStatement(Statement.Try statement) {
        visit(statement.body());
        statement.handlers().forEach(each -> {
            each.type().ifPresent(this::visit);
            each.name().ifPresent(builder.current()::bind);
            visit(each.body());
        });
        visit(statement.otherwise());
        visit(statement.atLast());
        return null;
    }
}
