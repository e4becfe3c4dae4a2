package backprop.python.code;

import backprop.python.syntax.BinaryOperator;
import backprop.python.syntax.Expression;
import backprop.python.syntax.Statement;

/** a += b: what stands on the left is evaluated once, read, changed in place where that is possible, and written. */
record AugmentedAssignments(Runtime runtime, ExpressionCompiler expressions) {
    Action compile(Statement.AugmentedAssign statement) {
        BinaryOperator operator = statement.operator();
        Node value = expressions.compile(statement.value());
        if (statement.target() instanceof Expression.Name name) {
            Node read = expressions.compile(name);
            Assignment write = expressions.variables().write(name.id());
            return frame -> {
                Object old = read.evaluate(frame);
                write.assign(frame, runtime.operators().applyInPlace(operator, old, value.evaluate(frame)));
                return Completion.NORMAL;
            };
        }
        if (statement.target() instanceof Expression.Attribute attribute) {
            Node object = expressions.compile(attribute.target());
            String name = attribute.name();
            return frame -> {
                Object target = object.evaluate(frame);
                Object old = runtime.attributes().get(target, name);
                Object changed = runtime.operators().applyInPlace(operator, old, value.evaluate(frame));
                runtime.attributes().set(target, name, changed);
                return Completion.NORMAL;
            };
        }
        Expression.Subscript subscript = (Expression.Subscript) statement.target();
        Node object = expressions.compile(subscript.target());
        Node index = expressions.compile(subscript.index());
        return frame -> {
            Object target = object.evaluate(frame);
            Object place = index.evaluate(frame);
            Object old = runtime.subscripts().get(target, place);
            Object changed = runtime.operators().applyInPlace(operator, old, value.evaluate(frame));
            runtime.subscripts().set(target, place, changed);
            return Completion.NORMAL;
        };
    }
}
