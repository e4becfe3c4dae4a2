package backprop.python.code;

import backprop.python.syntax.Expression;
import backprop.python.syntax.Parameters;
import backprop.python.syntax.Parameters.Parameter;
import backprop.python.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions and lambdas. */
final class Functions {
    private Functions() {}

    static Node lambda(CodeBuilder outer, Expression.Lambda lambda) {
        CodeBuilder inner = new CodeBuilder(outer.unit(), outer.unit().scope(lambda), "<lambda>");
        inner.expressions().statementLine(lambda.line());
        Node value = inner.expressions().compile(lambda.body());
        backprop.python.value.TraceLine place =
                new backprop.python.value.TraceLine(outer.unit().source(), "<lambda>", lambda.line());
        Action body = frame -> {
            try {
                frame.result(value.evaluate(frame));
                return Completion.RETURN;
            } catch (backprop.python.value.Interruption e) {
                e.locate(place);
                throw e;
            }
        };
        Code code = inner.code(lambda.parameters(), body);
        return closure(outer, code, inner.scope(), defaults(outer, lambda.parameters()));
    }

    static Node function(CodeBuilder outer, Statement.FunctionDefinition function) {
        CodeBuilder inner = new CodeBuilder(outer.unit(), outer.unit().scope(function), function.name());
        Action body = inner.statements().block(function.body());
        Code code = inner.code(function.parameters(), body);
        return closure(outer, code, inner.scope(), defaults(outer, function.parameters()));
    }

    private static List<Optional<Node>> defaults(CodeBuilder outer, Parameters parameters) {
        List<Parameter> all = new ArrayList<>(parameters.positional());
        all.addAll(parameters.keywordOnly());
        List<Optional<Node>> defaults = new ArrayList<>();
        for (Parameter each : all) defaults.add(each.defaultValue().map(outer.expressions()::compile));
        return defaults;
    }

    /** Makes the function each time that its definition is run. */
    static Node closure(CodeBuilder outer, Code code, Scope scope, List<Optional<Node>> defaults) {
        int[] around = scope.slotsAround();
        ArgumentBinder binder = new ArgumentBinder(code.qualifiedName(), code.parameters());
        Runtime runtime = outer.unit().runtime();
        Node[] values = new Node[code.parameters().names().size()];
        for (int i = 0; i < defaults.size(); i++) values[i] = defaults.get(i).orElse(null);
        return frame -> {
            Cell[] cells = new Cell[around.length];
            for (int i = 0; i < cells.length; i++) cells[i] = frame.cell(around[i]);
            Object[] evaluated = new Object[values.length];
            for (int i = 0; i < values.length; i++) if (values[i] != null) evaluated[i] = values[i].evaluate(frame);
            return new UserFunction(code, runtime, binder, evaluated, cells);
        };
    }
}
