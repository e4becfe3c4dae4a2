package backprop.python.code;

import backprop.python.syntax.Statement;
import backprop.python.value.Problem;
import backprop.python.value.PyClass;
import backprop.python.value.PyInstance;
import backprop.python.value.PyTuple;
import backprop.python.value.Raise;
import java.util.List;

/** raise and try. An Abort passes all of it. */
final class Exceptions {
    private Exceptions() {}

    static Action raise(CodeBuilder builder, Statement.RaiseException statement) {
        if (statement.exception().isEmpty()) {
            return frame -> {
                if (frame.handled() == null) throw Problem.NOTHING_TO_RERAISE.raise();
                throw frame.handled();
            };
        }
        Node exception = builder.expressions().compile(statement.exception().get());
        return frame -> {
            throw raised(exception.evaluate(frame));
        };
    }

    private static Raise raised(Object value) {
        Object exception = value instanceof PyClass type && type.isException() ? type.call() : value;
        if (exception instanceof PyInstance instance && instance.type().isException()) return Raise.of(instance);
        return Problem.NOT_AN_EXCEPTION.raise();
    }

    private record Handler(Node type, Assignment name, Action body) {}

    static Action tryStatement(CodeBuilder builder, Statement.Try statement) {
        StatementCompiler statements = builder.statements();
        Action body = statements.block(statement.body());
        List<Handler> handlers = statement.handlers().stream()
                .map(each -> handler(builder, each))
                .toList();
        Action otherwise = statements.block(statement.otherwise());
        Action guarded = frame -> {
            try {
                Completion completion = body.execute(frame);
                if (completion != Completion.NORMAL) return completion;
            } catch (Raise e) {
                return handle(handlers, frame, e);
            }
            return otherwise.execute(frame);
        };
        if (statement.atLast().isEmpty()) return guarded;
        return atLast(guarded, statements.block(statement.atLast()));
    }

    private static Action atLast(Action guarded, Action last) {
        return frame -> {
            Completion completion;
            try {
                completion = guarded.execute(frame);
            } catch (Raise e) {
                Completion instead = last.execute(frame);
                if (instead != Completion.NORMAL) return instead;
                throw e;
            }
            Object result = frame.result();
            Completion instead = last.execute(frame);
            if (instead != Completion.NORMAL) return instead;
            frame.result(result);
            return completion;
        };
    }

    private static Handler handler(CodeBuilder builder, Statement.Try.Handler handler) {
        builder.expressions().statementLine(handler.line());
        Node type = handler.type().map(builder.expressions()::compile).orElse(null);
        Assignment name =
                handler.name().map(builder.expressions().variables()::write).orElse(null);
        return new Handler(type, name, builder.statements().block(handler.body()));
    }

    private static Completion handle(List<Handler> handlers, Frame frame, Raise raise) {
        for (Handler handler : handlers) {
            if (handler.type != null
                    && !matches(handler.type.evaluate(frame), raise.exception().type())) continue;
            Raise outer = frame.handled();
            frame.handled(raise);
            if (handler.name != null) handler.name.assign(frame, raise.exception());
            try {
                return handler.body.execute(frame);
            } finally {
                frame.handled(outer);
                if (handler.name != null) handler.name.assign(frame, null);
            }
        }
        throw raise;
    }

    private static boolean matches(Object wanted, PyClass type) {
        if (wanted instanceof PyClass other && other.isException()) return type.isSubclassOf(other);
        if (!(wanted instanceof PyTuple several)) throw Problem.CATCHES_NO_EXCEPTION.raise();
        for (Object each : several) if (matches(each, type)) return true;
        return false;
    }
}
