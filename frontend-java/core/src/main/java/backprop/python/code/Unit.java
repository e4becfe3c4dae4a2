package backprop.python.code;

import backprop.python.syntax.Statement;
import backprop.python.value.Interruption;
import backprop.python.value.Source;
import java.util.List;
import java.util.Map;

/** A text that is compiled and run in the global names of a module or a session. */
public final class Unit {
    private final Source source;
    private final Globals globals;
    private final Runtime runtime;
    private final Map<Object, Scope> scopes;

    private Unit(Source source, Globals globals, Runtime runtime, Map<Object, Scope> scopes) {
        this.source = source;
        this.globals = globals;
        this.runtime = runtime;
        this.scopes = scopes;
    }

    /** @throws backprop.python.value.Raise what the program raises */
    public static void run(List<Statement> program, Source source, Globals globals, Runtime runtime) {
        Unit unit = new Unit(source, globals, runtime, ScopeBuilder.scopes(program));
        CodeBuilder builder = new CodeBuilder(unit, unit.scope(program), "<module>");
        Action body = builder.statements().block(program);
        Frame frame = new Frame(new Object[0]);
        runtime.calls().enter(frame, builder.cost());
        try {
            body.execute(frame);
        } catch (Interruption e) {
            e.exitFunction();
            throw e;
        } finally {
            runtime.calls().exit();
        }
    }

    Source source() {
        return source;
    }

    Globals globals() {
        return globals;
    }

    Runtime runtime() {
        return runtime;
    }

    /** Of a function, a lambda, a class, a comprehension or the program. */
    Scope scope(Object owner) {
        return scopes.get(owner);
    }
}
