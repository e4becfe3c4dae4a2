package backprop.exercise.program;

import backprop.python.Interpreter;
import backprop.python.PythonError;
import backprop.python.Script;
import backprop.python.array.Copies;
import backprop.python.array.NdArray;
import backprop.python.value.Meter;
import backprop.python.value.PyDict;
import backprop.python.value.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A student's program after its own lines have run: its classes and functions are called from here. */
public final class Program {
    private static final String TYPE_ERROR = "TypeError", ENOUGH = "Enough";

    private final Interpreter interpreter;

    private Program(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /**
     * Runs a program's own lines.
     *
     * @param modules what it may import, by the last part of the module's name; they may end it by raising {@code Enough}
     * @throws PythonError what the program raises
     */
    public static Program start(Script program, Map<String, String> modules) {
        Interpreter interpreter = new Interpreter(new Surroundings(modules));
        try {
            interpreter.run(program);
        } catch (PythonError e) {
            if (!e.typeName().equals(ENOUGH)) throw e;
        }
        return new Program(interpreter);
    }

    /** The value of a global name. */
    public Optional<Object> find(String name) {
        return Optional.ofNullable(interpreter.global(name));
    }

    /** @throws MissingException if no global has one of these names */
    public Object global(List<String> names) {
        return names.stream()
                .map(interpreter::global)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new MissingException(names.get(0)));
    }

    /**
     * An object of a class.
     *
     * @param names what the class may be called
     * @param globals where its constructor takes nothing, as the notebook's Affine, the names in which it looks for the arguments
     * @throws MissingException if there is no such class
     * @throws PythonError what the constructor raises
     */
    public Object construct(List<String> names, List<String> globals, List<Object> arguments) {
        Object type = global(names);
        try {
            return interpreter.call(type, arguments.toArray());
        } catch (PythonError e) {
            if (globals.isEmpty() || !e.typeName().equals(TYPE_ERROR)) throw e;
            for (int i = 0; i < globals.size(); i++) interpreter.setGlobal(globals.get(i), arguments.get(i));
            return interpreter.call(type);
        }
    }

    /**
     * Calls a function.
     *
     * @throws MissingException if there is none with this name
     * @throws PythonError what it raises
     */
    public Object call(String function, List<Object> arguments) {
        return interpreter.call(global(List.of(function)), arguments.toArray());
    }

    /**
     * Calls an object's method.
     *
     * @throws MissingException if it has none with this name
     * @throws PythonError what it raises
     */
    public Object call(Object object, String method, List<Object> arguments) {
        return interpreter.call(attribute(object, method), arguments.toArray());
    }

    /** @throws MissingException if it has none with this name */
    public Object attribute(Object object, String name) {
        try {
            return interpreter.attribute(object, name);
        } catch (PythonError e) {
            throw new MissingException(Types.name(object) + "." + name);
        }
    }

    /**
     * Puts these numbers into the array that stands in a dictionary under this key; whoever holds the array sees them.
     *
     * @throws MissingException if no array of that shape does
     */
    public static void fill(Object dictionary, String key, Tensor numbers) {
        Object array = dictionary instanceof PyDict entries ? entries.get(key) : null;
        boolean fits = array != null
                && Values.result(array) instanceof Result.Numbers now
                && now.tensor().shape().equals(numbers.shape());
        if (!fits) throw new MissingException("params['" + key + "'] " + numbers.shapeText());
        new Copies(Meter.unlimited()).assign((NdArray) array, (NdArray) Values.of(numbers));
    }
}
