package backprop.python.code;

import backprop.python.code.Scope.Kind;
import backprop.python.syntax.Expression;
import backprop.python.syntax.ExpressionVisitor;
import backprop.python.syntax.Parameters;
import backprop.python.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds the scopes of a program, and the names that each binds and uses. Expressions here, statements beside. */
final class ScopeBuilder implements ExpressionVisitor<Void> {
    private final Map<Object, Scope> scopes = new IdentityHashMap<>();
    private final List<Scope> all = new ArrayList<>();
    private final StatementScopes statements = new StatementScopes(this);
    private Scope current = new Scope(Kind.MODULE, "<module>", null);

    /** The scope of each function, lambda, class and comprehension, and of the list of statements itself. */
    static Map<Object, Scope> scopes(List<Statement> program) {
        ScopeBuilder builder = new ScopeBuilder();
        builder.scopes.put(program, builder.current);
        builder.statements.visit(program);
        builder.all.forEach(Scope::resolve);
        return builder.scopes;
    }

    Scope current() {
        return current;
    }

    void visit(Expression expression) {
        expression.accept(this);
    }

    private void visitAll(List<Expression> expressions) {
        expressions.forEach(this::visit);
    }

    /** What stands inside has its own names. */
    void inScope(Object owner, Kind kind, String name, Runnable inside) {
        Scope outer = current;
        current = new Scope(kind, outer.nameOfInner(name), outer);
        scopes.put(owner, current);
        all.add(current);
        inside.run();
        current = outer;
    }

    void visitDefaults(Parameters parameters) {
        parameters.positional().forEach(each -> each.defaultValue().ifPresent(this::visit));
        parameters.keywordOnly().forEach(each -> each.defaultValue().ifPresent(this::visit));
    }

    void bindTarget(Expression target) {
        if (target instanceof Expression.Name name) current.bind(name.id());
        else if (target instanceof Expression.TupleDisplay tuple) tuple.items().forEach(this::bindTarget);
        else if (target instanceof Expression.ListDisplay list) list.items().forEach(this::bindTarget);
        else if (target instanceof Expression.Starred starred) bindTarget(starred.value());
        else visit(target);
    }

    @Override
    public Void constant(Expression.Constant constant) {
        return null;
    }

    @Override
    public Void name(Expression.Name name) {
        current.use(name.id());
        return null;
    }

    @Override
    public Void attribute(Expression.Attribute attribute) {
        visit(attribute.target());
        return null;
    }

    @Override
    public Void subscript(Expression.Subscript subscript) {
        visit(subscript.target());
        visit(subscript.index());
        return null;
    }

    @Override
    public Void slice(Expression.Slice slice) {
        visitAll(List.of(slice.start(), slice.stop(), slice.step()));
        return null;
    }

    @Override
    public Void call(Expression.Call call) {
        if (call.function() instanceof Expression.Name name && name.id().equals("super")) current.use(Scope.CLASS_CELL);
        visit(call.function());
        call.arguments().forEach(each -> visit(each.value()));
        return null;
    }

    @Override
    public Void unary(Expression.Unary unary) {
        visit(unary.operand());
        return null;
    }

    @Override
    public Void binary(Expression.Binary binary) {
        visit(binary.left());
        visit(binary.right());
        return null;
    }

    @Override
    public Void compare(Expression.Compare compare) {
        visitAll(compare.operands());
        return null;
    }

    @Override
    public Void logical(Expression.Logical logical) {
        visitAll(logical.operands());
        return null;
    }

    @Override
    public Void conditional(Expression.Conditional conditional) {
        visitAll(List.of(conditional.condition(), conditional.then(), conditional.otherwise()));
        return null;
    }

    @Override
    public Void lambda(Expression.Lambda lambda) {
        visitDefaults(lambda.parameters());
        inScope(lambda, Kind.FUNCTION, "<lambda>", () -> {
            lambda.parameters().names().forEach(current::bind);
            visit(lambda.body());
        });
        return null;
    }

    @Override
    public Void list(Expression.ListDisplay list) {
        visitAll(list.items());
        return null;
    }

    @Override
    public Void tuple(Expression.TupleDisplay tuple) {
        visitAll(tuple.items());
        return null;
    }

    @Override
    public Void dict(Expression.DictDisplay dict) {
        dict.entries().forEach(each -> {
            each.key().ifPresent(this::visit);
            visit(each.value());
        });
        return null;
    }

    /** The first iterable belongs to the scope around. */
    @Override
    public Void comprehension(Expression.Comprehension comprehension) {
        visit(comprehension.clauses().get(0).iterable());
        inScope(comprehension, Kind.FUNCTION, "<listcomp>", () -> {
            current.bind(Comprehensions.ITERABLE);
            for (int i = 0; i < comprehension.clauses().size(); i++) {
                Expression.Comprehension.ForClause clause =
                        comprehension.clauses().get(i);
                if (i > 0) visit(clause.iterable());
                bindTarget(clause.target());
                visitAll(clause.conditions());
            }
            comprehension.key().ifPresent(this::visit);
            visit(comprehension.element());
        });
        return null;
    }

    @Override
    public Void formattedString(Expression.FormattedString string) {
        for (Expression.FormattedString.Part part : string.parts()) {
            if (!(part instanceof Expression.FormattedString.Field field)) continue;
            visit(field.value());
            visit(field.format());
        }
        return null;
    }

    @Override
    public Void starred(Expression.Starred starred) {
        visit(starred.value());
        return null;
    }
}
