package backprop.python.code;

import backprop.python.operator.Iteration;
import backprop.python.operator.Truth;
import backprop.python.syntax.Expression;
import backprop.python.syntax.Expression.Comprehension.ForClause;
import backprop.python.syntax.Expression.Comprehension.Result;
import backprop.python.value.PyDict;
import backprop.python.value.PyIterator;
import backprop.python.value.PyList;
import java.util.Iterator;
import java.util.List;

/** [element for target in iterable if condition]: a function of its own, whose only argument is the first iterable. */
final class Comprehensions {
    /** The name of that argument, which no program can write. */
    static final String ITERABLE = ".0";

    private static final int BYTES_PER_ITEM = 16;

    private final CodeBuilder outer;
    private final Runtime runtime;
    private final ExpressionCompiler expressions;

    Comprehensions(CodeBuilder outer, ExpressionCompiler expressions) {
        this.outer = outer;
        this.expressions = expressions;
        runtime = outer.unit().runtime();
    }

    /** What is done for each combination of items. */
    private interface Step {
        void run(Frame frame);
    }

    Node compile(Expression.Comprehension comprehension) {
        Node iterable = expressions.compile(comprehension.clauses().get(0).iterable());
        CodeBuilder inner = new CodeBuilder(outer.unit(), outer.unit().scope(comprehension), outer.name());
        inner.expressions().statementLine(comprehension.line());
        Step step = step(inner, comprehension, 0);
        boolean isDict = comprehension.result() == Result.DICT;
        Action body = frame -> {
            frame.result(isDict ? new PyDict() : new PyList());
            step.run(frame);
            return Completion.RETURN;
        };
        Node function = Functions.closure(outer, inner.code(ITERABLE_ONLY, body), inner.scope(), List.of());
        boolean isGenerator = comprehension.result() == Result.GENERATOR;
        return frame -> {
            Iterator<Object> items = Iteration.of(iterable.evaluate(frame));
            Object result = ((UserFunction) function.evaluate(frame)).call(new PyIterator("iterator", items));
            return isGenerator ? new PyIterator("generator", ((PyList) result).iterator()) : result;
        };
    }

    private static final backprop.python.syntax.Parameters ITERABLE_ONLY = new backprop.python.syntax.Parameters(
            List.of(new backprop.python.syntax.Parameters.Parameter(ITERABLE, java.util.Optional.empty())),
            java.util.Optional.empty(),
            List.of(),
            java.util.Optional.empty());

    /** The clauses from that one on. */
    private Step step(CodeBuilder inner, Expression.Comprehension comprehension, int clause) {
        if (clause == comprehension.clauses().size()) return element(inner, comprehension);
        ForClause written = comprehension.clauses().get(clause);
        inner.enter();
        Node iterable = clause == 0
                ? inner.expressions().variables().read(ITERABLE)
                : inner.expressions().compile(written.iterable());
        Assignment target = new Targets(inner).compile(written.target());
        Node[] conditions = inner.expressions().compileAll(written.conditions());
        Step next = step(inner, comprehension, clause + 1);
        inner.exit();
        return frame -> {
            Iterator<Object> items = Iteration.of(iterable.evaluate(frame));
            while (items.hasNext()) {
                runtime.meter().step();
                target.assign(frame, items.next());
                if (hold(conditions, frame)) next.run(frame);
            }
        };
    }

    private static boolean hold(Node[] conditions, Frame frame) {
        for (Node condition : conditions) if (!Truth.of(condition.evaluate(frame))) return false;
        return true;
    }

    private Step element(CodeBuilder inner, Expression.Comprehension comprehension) {
        Node element = inner.expressions().compile(comprehension.element());
        if (comprehension.key().isEmpty()) {
            return frame -> {
                runtime.meter().reserve(BYTES_PER_ITEM);
                ((PyList) frame.result()).items().add(element.evaluate(frame));
            };
        }
        Node key = inner.expressions().compile(comprehension.key().get());
        return frame -> {
            runtime.meter().reserve(4.0 * BYTES_PER_ITEM);
            Object name = key.evaluate(frame);
            ((PyDict) frame.result()).put(name, element.evaluate(frame));
        };
    }
}
