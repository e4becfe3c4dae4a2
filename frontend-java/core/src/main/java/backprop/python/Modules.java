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
import backprop.text.Split;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds modules: NumPy and a little of Python's own, then those of the host. Each is made once. */
final class Modules implements Runtime.Importer {
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("matplotlib", "print"),
            Map.entry("pylab", "print"),
            Map.entry("seaborn", "print"),
            Map.entry("torch", "numpy"),
            Map.entry("tensorflow", "numpy"),
            Map.entry("keras", "numpy"),
            Map.entry("jax", "numpy"),
            Map.entry("cupy", "numpy"),
            Map.entry("scipy", "numpy"),
            Map.entry("sklearn", "numpy"),
            Map.entry("pandas", "numpy"),
            Map.entry("statistics", "np.mean and np.std"),
            Map.entry("random", "np.random"),
            Map.entry("copy", "a.copy()"),
            Map.entry("itertools", "loops, zip and enumerate"),
            Map.entry("functools", "a loop"),
            Map.entry("cmath", "math"),
            Map.entry("tqdm", "range"),
            Map.entry("pprint", "print"),
            Map.entry("logging", "print"),
            Map.entry("PIL", "load_mnist"),
            Map.entry("cv2", "load_mnist"),
            Map.entry("pickle", "load_mnist"),
            Map.entry("gzip", "load_mnist"));

    /** Modules that every Python has, and for which nothing serves instead. */
    private static final String STANDARD =
            "abc argparse array ast asyncio base64 bisect builtins calendar contextlib csv"
                    + " ctypes dataclasses datetime decimal doctest enum fractions gc glob hashlib heapq html http inspect io json"
                    + " locale multiprocessing numbers operator pathlib platform queue re secrets shutil signal socket sqlite3 string"
                    + " struct subprocess tempfile textwrap threading time timeit traceback types typing unittest urllib uuid"
                    + " warnings weakref zipfile";

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
        // A part of it is not there either: matplotlib.pyplot.
        String top = Split.of(name, '.').get(0);
        String instead = INSTEAD.get(top);
        if (instead != null) return Problem.MODULE_MISSING_INSTEAD.raise(name, instead);
        boolean isStandard = Split.of(STANDARD, ' ').contains(top);
        return (isStandard ? Problem.MODULE_MISSING : Problem.NO_MODULE).raise(name);
    }

    private PyModule run(String name, String source) {
        Globals globals = new Globals();
        census.add(globals);
        Source place = new Source(name, 0);
        Unit.run(Parser.parse(source, place), place, globals, runtime);
        return new PyModule(name, globals.values());
    }
}
