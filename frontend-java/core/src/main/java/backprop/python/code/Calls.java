package backprop.python.code;

import backprop.python.operator.Attributes;
import backprop.python.operator.Iteration;
import backprop.python.syntax.Expression;
import backprop.python.syntax.Expression.Argument;
import backprop.python.syntax.Expression.Argument.Passing;
import backprop.python.value.Arguments;
import backprop.python.value.Problem;
import backprop.python.value.PyClass;
import backprop.python.value.PyDict;
import backprop.python.value.PySuper;
import backprop.python.value.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls, by position alone the quick way. */
final class Calls {
    private final CodeBuilder builder;
    private final Runtime runtime;
    private final ExpressionCompiler expressions;

    Calls(CodeBuilder builder, ExpressionCompiler expressions) {
        this.builder = builder;
        this.expressions = expressions;
        runtime = builder.unit().runtime();
    }

    Node compile(Expression.Call call) {
        boolean isSuper =
                call.function() instanceof Expression.Name name && name.id().equals("super");
        if (isSuper && call.arguments().isEmpty() && builder.scope().slotOf(Scope.CLASS_CELL) >= 0)
            return superObject();
        boolean plain = call.arguments().stream().allMatch(each -> each.passing() == Passing.POSITIONAL);
        if (!plain) return withNames(expressions.compile(call.function()), call.arguments());
        Node[] arguments = call.arguments().stream()
                .map(each -> expressions.compile(each.value()))
                .toArray(Node[]::new);
        if (call.function() instanceof Expression.Attribute method) return method(method, arguments);
        Node function = expressions.compile(call.function());
        return frame -> {
            Object called = function.evaluate(frame);
            return Attributes.callable(called).call(evaluate(arguments, frame));
        };
    }

    private Node method(Expression.Attribute method, Node[] arguments) {
        Node target = expressions.compile(method.target());
        String name = method.name();
        return frame -> {
            Object object = target.evaluate(frame);
            return runtime.attributes().call(object, name, evaluate(arguments, frame));
        };
    }

    private static Object[] evaluate(Node[] nodes, Frame frame) {
        Object[] values = new Object[nodes.length];
        for (int i = 0; i < nodes.length; i++) values[i] = nodes[i].evaluate(frame);
        return values;
    }

    private Node superObject() {
        int type = builder.scope().slotOf(Scope.CLASS_CELL);
        return frame -> {
            Object self = frame.slots().length == 0 ? null : frame.slot(0);
            if (self instanceof Cell cell) self = cell.get();
            if (!(frame.cell(type).get() instanceof PyClass around) || self == null)
                throw Problem.SUPER_OUTSIDE.raise();
            return new PySuper(around, self);
        };
    }

    private Node withNames(Node function, List<Argument> written) {
        Node[] values =
                written.stream().map(each -> expressions.compile(each.value())).toArray(Node[]::new);
        return frame -> {
            Object called = function.evaluate(frame);
            List<Object> positional = new ArrayList<>();
            Map<String, Object> named = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i++) {
                Object value = values[i].evaluate(frame);
                switch (written.get(i).passing()) {
                    case POSITIONAL -> positional.add(value);
                    case NAMED -> put(named, written.get(i).name(), value);
                    case UNPACKED -> unpack(value, positional);
                    case UNPACKED_NAMED -> unpackNamed(value, named);
                }
            }
            return Attributes.callable(called).call(new Arguments(positional.toArray(), named));
        };
    }

    private void unpack(Object values, List<Object> into) {
        Iteration.of(values).forEachRemaining(each -> {
            runtime.meter().step();
            into.add(each);
        });
    }

    private static void unpackNamed(Object values, Map<String, Object> into) {
        if (!(values instanceof PyDict dict)) throw Problem.NOT_A_MAPPING.raise(Types.name(values));
        for (PyDict.Entry each : dict.entries()) {
            if (!(each.key() instanceof String name)) throw Problem.KEYWORDS_MUST_BE_STRINGS.raise();
            put(into, name, each.value());
        }
    }

    private static void put(Map<String, Object> named, String name, Object value) {
        if (named.put(name, value) != null) throw Problem.KEYWORD_REPEATED.raise(name);
    }
}
