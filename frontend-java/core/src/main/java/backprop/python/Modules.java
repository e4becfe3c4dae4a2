package backprop.python;

import backprop.python.builtin.DictConstructor;
import backprop.python.builtin.Toolkit;
import backprop.python.code.Globals;
import backprop.python.code.HeapCensus;
import backprop.python.code.Runtime;
import backprop.python.code.Unit;
import backprop.python.numpy.MathModule;
import backprop.python.syntax.Parser;
import backprop.python.value.BuiltinType;
import backprop.python.value.Problem;
import backprop.python.value.PyDict;
import backprop.python.value.PyList;
import backprop.python.value.PyModule;
import backprop.python.value.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds modules: NumPy and a little of Python's own, then those of the host. Each is made once. */
final class Modules implements Runtime.Importer {
    private static final Map<String, String> INSTEAD = Map.of(
            "matplotlib", "print",
            "matplotlib.pyplot", "print",
            "pylab", "print",
            "torch", "numpy",
            "tensorflow", "numpy",
            "scipy", "numpy",
            "pandas", "numpy",
            "random", "np.random",
            "pickle", "load_mnist");

    private final Host host;
    private final HeapCensus census;
    private final Map<String, PyModule> loaded = new LinkedHashMap<>();
    private Runtime runtime;

    Modules(Host host, Toolkit toolkit, PyModule numpy, HeapCensus census) {
        this.host = host;
        this.census = census;
        add(numpy);
        add((PyModule) numpy.attribute("random"));
        add((PyModule) numpy.attribute("linalg"));
        add(MathModule.create());
        add(new PyModule("sys", new LinkedHashMap<>(Map.of("path", new PyList()))));
        add(new PyModule("os", new LinkedHashMap<>(Map.of("pardir", "..", "curdir", ".", "sep", "/"))));
        add(new PyModule(
                "collections",
                new LinkedHashMap<>(Map.of(
                        "OrderedDict",
                        new BuiltinType(
                                "OrderedDict",
                                value -> value instanceof PyDict dict
                                        && dict.typeName().equals("OrderedDict"),
                                new DictConstructor(toolkit, "OrderedDict"))))));
    }

    private void add(PyModule module) {
        loaded.put(module.name(), module);
    }

    /** Modules written in Python run in it. */
    void runtime(Runtime runtime) {
        this.runtime = runtime;
    }

    @Override
    public PyModule load(String name) {
        PyModule known = loaded.get(name);
        if (known != null) return known;
        Optional<HostModule> module = host.module(name);
        if (module.isEmpty()) throw missing(name);
        PyModule made = module.get() instanceof HostModule.Text text
                ? run(name, text.source())
                : new PyModule(name, ((HostModule.Values) module.get()).members());
        add(made);
        return made;
    }

    private static RuntimeException missing(String name) {
        String instead = INSTEAD.get(name);
        return instead == null ? Problem.NO_MODULE.raise(name) : Problem.MODULE_MISSING_INSTEAD.raise(name, instead);
    }

    private PyModule run(String name, String source) {
        Globals globals = new Globals();
        census.add(globals);
        Source place = new Source(name, 0);
        Unit.run(Parser.parse(source, place), place, globals, runtime);
        return new PyModule(name, globals.values());
    }
}
