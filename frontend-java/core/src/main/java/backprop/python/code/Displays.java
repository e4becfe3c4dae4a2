package backprop.python.code;

import backprop.python.operator.Iteration;
import backprop.python.syntax.Expression;
import backprop.python.syntax.Expression.FormattedString.Field;
import backprop.python.syntax.Expression.FormattedString.Part;
import backprop.python.syntax.Expression.FormattedString.Text;
import backprop.python.syntax.Expression.FormattedString.TextConversion;
import backprop.python.value.Problem;
import backprop.python.value.PyDict;
import backprop.python.value.PyList;
import backprop.python.value.PyTuple;
import backprop.python.value.Types;
import java.util.ArrayList;
import java.util.List;

/** Lists, tuples, dicts and strings that are written out. */
final class Displays {
    private static final int BYTES_PER_ITEM = 16;

    private final Runtime runtime;
    private final ExpressionCompiler expressions;

    Displays(CodeBuilder builder, ExpressionCompiler expressions) {
        runtime = builder.unit().runtime();
        this.expressions = expressions;
    }

    /** A value, or with a star all that it goes through. */
    private interface Item {
        void addTo(List<Object> items, Frame frame);
    }

    private Item[] items(List<Expression> written) {
        return written.stream().map(this::item).toArray(Item[]::new);
    }

    private Item item(Expression written) {
        if (!(written instanceof Expression.Starred starred)) {
            Node value = expressions.compile(written);
            return (items, frame) -> items.add(value.evaluate(frame));
        }
        Node values = expressions.compile(starred.value());
        return (items, frame) -> Iteration.of(values.evaluate(frame)).forEachRemaining(each -> {
            runtime.meter().step();
            runtime.meter().reserve(BYTES_PER_ITEM);
            items.add(each);
        });
    }

    private List<Object> evaluate(Item[] items, Frame frame) {
        runtime.meter().reserve((double) BYTES_PER_ITEM * items.length);
        List<Object> values = new ArrayList<>(items.length);
        for (Item item : items) item.addTo(values, frame);
        return values;
    }

    Node list(Expression.ListDisplay list) {
        Item[] items = items(list.items());
        return frame -> PyList.of(evaluate(items, frame).toArray());
    }

    Node tuple(Expression.TupleDisplay tuple) {
        boolean starred = tuple.items().stream().anyMatch(Expression.Starred.class::isInstance);
        if (starred) {
            Item[] items = items(tuple.items());
            return frame -> new PyTuple(evaluate(items, frame).toArray());
        }
        Node[] nodes = expressions.compileAll(tuple.items());
        return frame -> {
            Object[] values = new Object[nodes.length];
            for (int i = 0; i < nodes.length; i++) values[i] = nodes[i].evaluate(frame);
            return new PyTuple(values);
        };
    }

    Node dict(Expression.DictDisplay dict) {
        int count = dict.entries().size();
        Node[] keys = new Node[count];
        Node[] values = new Node[count];
        for (int i = 0; i < count; i++) {
            Expression.DictDisplay.Entry entry = dict.entries().get(i);
            keys[i] = entry.key().map(expressions::compile).orElse(null);
            values[i] = expressions.compile(entry.value());
        }
        return frame -> {
            runtime.meter().reserve(4.0 * BYTES_PER_ITEM * count);
            PyDict result = new PyDict();
            for (int i = 0; i < count; i++) {
                if (keys[i] != null) {
                    Object key = keys[i].evaluate(frame);
                    result.put(key, values[i].evaluate(frame));
                    continue;
                }
                Object other = values[i].evaluate(frame);
                if (!(other instanceof PyDict entries)) throw Problem.NOT_A_MAPPING.raise(Types.name(other));
                for (PyDict.Entry each : entries.entries()) result.put(each.key(), each.value());
            }
            return result;
        };
    }

    /** Writes its part of a string. */
    private interface Writer {
        void write(StringBuilder text, Frame frame);
    }

    Node formattedString(Expression.FormattedString string) {
        Writer[] writers = string.parts().stream().map(this::writer).toArray(Writer[]::new);
        return frame -> {
            StringBuilder text = new StringBuilder();
            for (Writer writer : writers) writer.write(text, frame);
            runtime.meter().reserve(2.0 * text.length());
            return text.toString();
        };
    }

    private Writer writer(Part part) {
        if (part instanceof Text plain) return (text, frame) -> text.append(plain.text());
        Field field = (Field) part;
        Node value = expressions.compile(field.value());
        Node format = expressions.compile(field.format());
        TextConversion conversion = field.conversion();
        return (text, frame) -> {
            Object object = value.evaluate(frame);
            Object converted =
                    switch (conversion) {
                        case NONE -> object;
                        case STR -> runtime.repr().str(object);
                        case REPR -> runtime.repr().repr(object);
                    };
            text.append(runtime.formats().format(converted, (String) format.evaluate(frame)));
        };
    }
}
