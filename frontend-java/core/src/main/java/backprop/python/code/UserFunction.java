package backprop.python.code;

import backprop.python.value.Arguments;
import backprop.python.value.Interruption;
import backprop.python.value.Problem;
import backprop.python.value.PyFunction;
import backprop.python.value.PyNone;
import java.util.LinkedHashMap;
import java.util.Map;

/** A function that a program defines, with its defaults and the variables of functions around it. */
final class UserFunction implements PyFunction {
    private final Code code;
    private final Runtime runtime;
    private final ArgumentBinder binder;
    private final Object[] defaults;
    private final Cell[] closure;
    private final Map<String, Object> attributes = new LinkedHashMap<>();

    /** @param defaults for each parameter, null where it has none */
    UserFunction(Code code, Runtime runtime, ArgumentBinder binder, Object[] defaults, Cell[] closure) {
        this.code = code;
        this.runtime = runtime;
        this.binder = binder;
        this.defaults = defaults;
        this.closure = closure;
    }

    @Override
    public Object call(Arguments arguments) {
        Object[] locals = new Object[code.slots()];
        binder.bind(arguments, defaults, locals);
        return run(locals);
    }

    @Override
    public Object call(Object... positional) {
        if (!binder.takesExactly(positional.length)) return call(Arguments.of(positional));
        Object[] locals = new Object[code.slots()];
        System.arraycopy(positional, 0, locals, 0, positional.length);
        return run(locals);
    }

    private Object run(Object[] locals) {
        Frame frame = code.frame(locals, closure);
        runtime.calls().enter(frame, code.cost());
        try {
            runtime.meter().step();
            code.body().execute(frame);
            Object result = frame.result();
            return result == null ? PyNone.NONE : result;
        } catch (Interruption e) {
            e.exitFunction();
            throw e;
        } finally {
            runtime.calls().exit();
        }
    }

    @Override
    public String name() {
        return code.qualifiedName();
    }

    Object[] defaults() {
        return defaults;
    }

    Cell[] closure() {
        return closure;
    }

    @Override
    public String typeName() {
        return "function";
    }

    @Override
    public Object attribute(String name) {
        if (name.equals("__name__")) return code.name();
        return attributes.get(name);
    }

    @Override
    public void setAttribute(String name, Object value) {
        attributes.put(name, value);
    }

    @Override
    public void deleteAttribute(String name) {
        if (attributes.remove(name) == null) throw Problem.NO_ATTRIBUTE.raise("function", name);
    }
}
