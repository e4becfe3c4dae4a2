package backprop.python.code;

import backprop.python.array.NdArray;
import backprop.python.operator.Iteration;
import backprop.python.syntax.Expression;
import backprop.python.value.Problem;
import backprop.python.value.PyInstance;
import backprop.python.value.PyList;
import backprop.python.value.Types;
import java.util.Iterator;
import java.util.List;

/** What is assigned to or deleted: names, attributes, subscripts, and several at once. */
final class Targets {
    private final Runtime runtime;
    private final ExpressionCompiler expressions;

    Targets(CodeBuilder builder) {
        runtime = builder.unit().runtime();
        expressions = builder.expressions();
    }

    Assignment compile(Expression target) {
        if (target instanceof Expression.Name name)
            return expressions.variables().write(name.id());
        if (target instanceof Expression.Attribute attribute) {
            Node object = expressions.compile(attribute.target());
            String name = attribute.name();
            return (frame, value) -> setAttribute(object.evaluate(frame), name, value);
        }
        if (target instanceof Expression.Subscript subscript) {
            Node object = expressions.compile(subscript.target());
            Node index = expressions.compile(subscript.index());
            return (frame, value) -> {
                Object container = object.evaluate(frame);
                runtime.subscripts().set(container, index.evaluate(frame), value);
            };
        }
        if (target instanceof Expression.TupleDisplay tuple) return several(tuple.items());
        if (target instanceof Expression.ListDisplay list) return several(list.items());
        return (frame, value) -> {
            throw Problem.STARRED_TARGET.raise();
        };
    }

    /** What del does with it. */
    Action deletion(Expression target) {
        if (target instanceof Expression.Name name)
            return expressions.variables().delete(name.id());
        if (target instanceof Expression.Attribute attribute) {
            Node object = expressions.compile(attribute.target());
            return frame -> {
                runtime.attributes().delete(object.evaluate(frame), attribute.name());
                return Completion.NORMAL;
            };
        }
        Expression.Subscript subscript = (Expression.Subscript) target;
        Node object = expressions.compile(subscript.target());
        Node index = expressions.compile(subscript.index());
        return frame -> {
            Object container = object.evaluate(frame);
            runtime.subscripts().delete(container, index.evaluate(frame));
            return Completion.NORMAL;
        };
    }

    private void setAttribute(Object target, String name, Object value) {
        if (target instanceof PyInstance) runtime.meter().reserve(32);
        runtime.attributes().set(target, name, value);
    }

    private Assignment several(List<Expression> targets) {
        int star = -1;
        Assignment[] assignments = new Assignment[targets.size()];
        for (int i = 0; i < assignments.length; i++) {
            Expression target = targets.get(i);
            if (target instanceof Expression.Starred starred) {
                star = i;
                target = starred.value();
            }
            assignments[i] = compile(target);
        }
        int starred = star;
        return (frame, value) -> {
            Object[] values =
                    starred < 0 ? exactly(assignments.length, value) : spread(assignments.length, starred, value);
            for (int i = 0; i < assignments.length; i++) assignments[i].assign(frame, values[i]);
        };
    }

    private static void requireIterable(Object value) {
        boolean iterable = value instanceof Iterable<?>
                || value instanceof String
                || value instanceof NdArray
                || value instanceof PyInstance;
        if (!iterable) throw Problem.CANNOT_UNPACK.raise(Types.name(value));
    }

    private static Object[] exactly(int count, Object value) {
        requireIterable(value);
        Iterator<Object> items = Iteration.of(value);
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            if (!items.hasNext()) throw Problem.TOO_FEW_VALUES.raise("" + count, "" + i);
            values[i] = items.next();
        }
        if (items.hasNext()) throw Problem.TOO_MANY_VALUES.raise("" + count);
        return values;
    }

    private Object[] spread(int count, int star, Object value) {
        requireIterable(value);
        List<Object> items = Iteration.all(value, runtime.meter());
        int rest = items.size() - (count - 1);
        if (rest < 0) throw Problem.TOO_FEW_VALUES_STARRED.raise("" + (count - 1), "" + items.size());
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            if (i < star) values[i] = items.get(i);
            else if (i > star) values[i] = items.get(i + rest - 1);
            else values[i] = PyList.of(items.subList(star, star + rest).toArray());
        }
        return values;
    }
}
