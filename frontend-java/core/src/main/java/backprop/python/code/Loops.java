package backprop.python.code;

import backprop.python.operator.Iteration;
import backprop.python.operator.Truth;
import backprop.python.syntax.Statement;
import java.util.Iterator;

/** while and for, with what else does after a loop that no break ended. */
final class Loops {
    private final CodeBuilder builder;
    private final Runtime runtime;
    private final StatementCompiler statements;

    Loops(CodeBuilder builder, StatementCompiler statements) {
        this.builder = builder;
        this.statements = statements;
        runtime = builder.unit().runtime();
    }

    Action whileLoop(Statement.While loop) {
        Node condition = builder.expressions().compile(loop.condition());
        Action body = statements.loopBody(loop.body());
        Action otherwise = statements.block(loop.otherwise());
        return frame -> {
            while (Truth.of(condition.evaluate(frame))) {
                runtime.meter().step();
                Completion completion = body.execute(frame);
                if (completion == Completion.BREAK) return Completion.NORMAL;
                if (completion == Completion.RETURN) return completion;
            }
            return otherwise.execute(frame);
        };
    }

    Action forLoop(Statement.For loop) {
        Node iterable = builder.expressions().compile(loop.iterable());
        Assignment target = new Targets(builder).compile(loop.target());
        Action body = statements.loopBody(loop.body());
        Action otherwise = statements.block(loop.otherwise());
        return frame -> {
            Iterator<Object> items = Iteration.of(iterable.evaluate(frame));
            while (items.hasNext()) {
                runtime.meter().step();
                target.assign(frame, items.next());
                Completion completion = body.execute(frame);
                if (completion == Completion.BREAK) return Completion.NORMAL;
                if (completion == Completion.RETURN) return completion;
            }
            return otherwise.execute(frame);
        };
    }
}
