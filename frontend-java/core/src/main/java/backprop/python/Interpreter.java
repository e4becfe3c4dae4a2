package backprop.python;

import backprop.python.code.Globals;
import backprop.python.code.Unit;
import backprop.python.value.Abort;
import backprop.python.value.Problem;
import backprop.python.value.Raise;
import backprop.python.value.Source;
import java.util.function.Supplier;

/** A Python session: what its cells define stays. Not for several threads. */
public final class Interpreter {
    private final Session session;
    private final Globals globals = new Globals();
    private int cells;

    /** @param host what the program's surroundings give: output, modules, seed, what it may take, whether it was stopped */
    public Interpreter(Host host) {
        session = new Session(host);
        session.track(globals);
    }

    /**
     * Runs the source in the session's global names.
     *
     * @throws PythonError what it raises, with its line in this source
     */
    public void run(String source) {
        run(new Script(source));
    }

    /** @throws PythonError what it raises, with its line in the script */
    public void run(Script script) {
        Source cell = new Source("", ++cells);
        guarded(cell, () -> {
            Unit.run(script.statements(cell), cell, globals, session.runtime());
            return null;
        });
    }

    /** null if there is none. */
    public Object global(String name) {
        return globals.get(name);
    }

    /** Gives a name to a value, as an assignment does. */
    public void setGlobal(String name, Object value) {
        globals.cell(name).set(value);
    }

    /** @throws PythonError what the call raises */
    public Object call(Object callable, Object... arguments) {
        return guarded(new Source("", cells), () -> backprop.python.operator.Attributes.callable(callable)
                .call(arguments));
    }

    /** @throws PythonError AttributeError if there is none */
    public Object attribute(Object object, String name) {
        return guarded(
                new Source("", cells), () -> session.runtime().attributes().get(object, name));
    }

    /** @throws PythonError if the object takes none of that name */
    public void setAttribute(Object object, String name, Object value) {
        guarded(new Source("", cells), () -> {
            session.runtime().attributes().set(object, name, value);
            return null;
        });
    }

    /** As print writes it. @throws PythonError what the value's own methods raise */
    public String str(Object value) {
        return guarded(new Source("", cells), () -> session.runtime().repr().str(value));
    }

    private <T> T guarded(Source source, Supplier<T> action) {
        session.restart();
        try {
            return action.get();
        } catch (Raise e) {
            throw session.errors().of(e, source);
        } catch (Abort e) {
            throw session.errors().of(e, source);
        } catch (StackOverflowError e) {
            throw session.errors().of(Problem.RECURSION);
        } catch (OutOfMemoryError e) {
            throw session.errors().of(Problem.OUT_OF_MEMORY, "" + (session.memory() >> 20));
        } catch (RuntimeException e) {
            throw session.errors().of(e);
        }
    }
}
