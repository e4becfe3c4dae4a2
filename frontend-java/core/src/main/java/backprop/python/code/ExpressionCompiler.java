package backprop.python.code;

import backprop.python.operator.Truth;
import backprop.python.syntax.BinaryOperator;
import backprop.python.syntax.ComparisonOperator;
import backprop.python.syntax.Expression;
import backprop.python.syntax.ExpressionVisitor;
import backprop.python.syntax.UnaryOperator;
import backprop.python.value.Interruption;
import backprop.python.value.Problem;
import backprop.python.value.PySlice;
import backprop.python.value.TraceLine;
import java.util.List;

/** From expressions to nodes. */
final class ExpressionCompiler implements ExpressionVisitor<Node> {
    private final CodeBuilder builder;
    private final Runtime runtime;
    private final Variables variables;
    private final Calls calls;
    private final Displays displays;
    private final Comprehensions comprehensions;
    private int statementLine;

    ExpressionCompiler(CodeBuilder builder) {
        this.builder = builder;
        runtime = builder.unit().runtime();
        variables = new Variables(builder);
        calls = new Calls(builder, this);
        displays = new Displays(builder, this);
        comprehensions = new Comprehensions(builder, this);
    }

    /** Expressions on other lines tell their own. */
    void statementLine(int line) {
        statementLine = line;
    }

    Node compile(Expression expression) {
        builder.enter();
        Node node = expression.accept(this);
        builder.exit();
        return expression.line() == statementLine ? node : located(node, expression.line());
    }

    private Node located(Node node, int line) {
        TraceLine place = new TraceLine(builder.unit().source(), builder.name(), line);
        return frame -> {
            try {
                return node.evaluate(frame);
            } catch (Interruption e) {
                e.locate(place);
                throw e;
            }
        };
    }

    Node[] compileAll(List<Expression> expressions) {
        return expressions.stream().map(this::compile).toArray(Node[]::new);
    }

    Variables variables() {
        return variables;
    }

    @Override
    public Node constant(Expression.Constant constant) {
        Object value = constant.value();
        return frame -> value;
    }

    @Override
    public Node name(Expression.Name name) {
        return variables.read(name.id());
    }

    @Override
    public Node attribute(Expression.Attribute attribute) {
        Node target = compile(attribute.target());
        String name = attribute.name();
        return frame -> runtime.attributes().get(target.evaluate(frame), name);
    }

    @Override
    public Node subscript(Expression.Subscript subscript) {
        Node target = compile(subscript.target());
        Node index = compile(subscript.index());
        return frame -> {
            Object object = target.evaluate(frame);
            return runtime.subscripts().get(object, index.evaluate(frame));
        };
    }

    @Override
    public Node slice(Expression.Slice slice) {
        Node start = compile(slice.start());
        Node stop = compile(slice.stop());
        Node step = compile(slice.step());
        return frame -> {
            Object first = start.evaluate(frame);
            Object last = stop.evaluate(frame);
            return new PySlice(first, last, step.evaluate(frame));
        };
    }

    @Override
    public Node call(Expression.Call call) {
        return calls.compile(call);
    }

    @Override
    public Node unary(Expression.Unary unary) {
        UnaryOperator operator = unary.operator();
        Node operand = compile(unary.operand());
        if (operator == UnaryOperator.NOT) return frame -> !Truth.of(operand.evaluate(frame));
        return frame -> runtime.operators().apply(operator, operand.evaluate(frame));
    }

    @Override
    public Node binary(Expression.Binary binary) {
        BinaryOperator operator = binary.operator();
        Node left = compile(binary.left());
        Node right = compile(binary.right());
        return frame -> {
            Object first = left.evaluate(frame);
            return runtime.operators().apply(operator, first, right.evaluate(frame));
        };
    }

    @Override
    public Node compare(Expression.Compare compare) {
        Node[] operands = compileAll(compare.operands());
        ComparisonOperator[] operators = compare.operators().toArray(new ComparisonOperator[0]);
        if (operators.length == 1) {
            return frame -> {
                Object first = operands[0].evaluate(frame);
                return runtime.comparisons().compare(operators[0], first, operands[1].evaluate(frame));
            };
        }
        return frame -> {
            Object left = operands[0].evaluate(frame);
            for (int i = 0; ; i++) {
                Object right = operands[i + 1].evaluate(frame);
                Object result = runtime.comparisons().compare(operators[i], left, right);
                if (i == operators.length - 1 || !Truth.of(result)) return result;
                left = right;
            }
        };
    }

    @Override
    public Node logical(Expression.Logical logical) {
        Node[] operands = compileAll(logical.operands());
        boolean isAnd = logical.isAnd();
        return frame -> {
            for (int i = 0; i < operands.length - 1; i++) {
                Object value = operands[i].evaluate(frame);
                if (Truth.of(value) != isAnd) return value;
            }
            return operands[operands.length - 1].evaluate(frame);
        };
    }

    @Override
    public Node conditional(Expression.Conditional conditional) {
        Node condition = compile(conditional.condition());
        Node then = compile(conditional.then());
        Node otherwise = compile(conditional.otherwise());
        return frame -> Truth.of(condition.evaluate(frame)) ? then.evaluate(frame) : otherwise.evaluate(frame);
    }

    @Override
    public Node lambda(Expression.Lambda lambda) {
        return Functions.lambda(builder, lambda);
    }

    @Override
    public Node list(Expression.ListDisplay list) {
        return displays.list(list);
    }

    @Override
    public Node tuple(Expression.TupleDisplay tuple) {
        return displays.tuple(tuple);
    }

    @Override
    public Node dict(Expression.DictDisplay dict) {
        return displays.dict(dict);
    }

    @Override
    public Node comprehension(Expression.Comprehension comprehension) {
        return comprehensions.compile(comprehension);
    }

    @Override
    public Node formattedString(Expression.FormattedString string) {
        return displays.formattedString(string);
    }

    @Override
    public Node starred(Expression.Starred starred) {
        return frame -> {
            throw Problem.STARRED_HERE.raise();
        };
    }
}
