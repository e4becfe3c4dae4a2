package backprop.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Runs in the build: makes the scripts of the pages and their workers, those alone whose classes changed, two at once. */
public final class CompileScripts {
    /** Each compiler takes up to a gigabyte, and starts slowly. */
    private static final int COMPILERS = 2;

    public static final List<Script> SCRIPTS = List.of(
            // First what takes longest.
            new Script("python.js", "backprop.worker.python.PythonWorker"),
            new Script("worker.js", "backprop.worker.host.ScriptWorker"),
            new Script("worker.wasm", "backprop.worker.host.WasmWorker"),
            new Script("draw.js", "backprop.ui.home.Main"),
            new Script("pictures.js", "backprop.worker.host.PictureWorker"),
            new Script("inside.js", "backprop.ui.inside.Main"),
            new Script("graph.js", "backprop.ui.graph.Main"),
            new Script("class.js", "backprop.ui.classroom.Main"),
            new Script("projector.js", "backprop.ui.projector.Main"),
            new Script("lesson.js", "backprop.ui.lesson.Main"),
            new Script("present.js", "backprop.ui.present.Main"),
            new Script("handout-sheet.js", "backprop.ui.handout.sheet.Main"),
            new Script("join.js", "backprop.ui.join.Main"),
            new Script("embed.js", "backprop.ui.script.EmbeddedPage"),
            new Script("scripting.js", "backprop.ui.scripting.Main"),
            new Script("bench.js", "backprop.ui.bench.Main"),
            new Script("learn.js", "backprop.ui.learn.Main"),
            new Script("learn-graphs.js", "backprop.ui.layers.GraphsMain"),
            new Script("learn-layers.js", "backprop.ui.layers.Main"),
            new Script("train.js", "backprop.ui.train.Main"),
            new Script("learn-1.js", "backprop.ui.learn.numerical.Main"),
            new Script("learn-5.js", "backprop.ui.learn.training.Main"),
            new Script("learn-6.js", "backprop.ui.learn.technique.Main"),
            new Script("learn-7.js", "backprop.ui.learn.convolution.Main"),
            new Script("learn-notebook.js", "backprop.ui.learn.notebook.Main"),
            new Script("program.js", "backprop.ui.learn.listing.Main"),
            new Script("exercises.js", "backprop.ui.exercise.Main"),
            new Script("points.js", "backprop.ui.points.Main"),
            new Script("points-worker.js", "backprop.worker.host.PointWorker"),
            new Script("experiments.js", "backprop.worker.host.ExperimentWorker"),
            new Script("numerics.js", "backprop.worker.host.GradientWorker"));

    /** What a module of WebAssembly with garbage collection needs to be loaded; a part of TeaVM. */
    private static final String RUNTIME = "org/teavm/backend/wasm/wasm-gc-module-runtime.min.js";

    private static final String CLASS = ".class";
    /** Among the notes: with which class path all this runs, for whoever goes on where the build ended. */
    private static final String CLASS_PATH = "class.path";

    private CompileScripts() {}

    /** @param args the folder for the scripts, and the one for notes on what they were made of */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path scripts = Files.createDirectories(Path.of(args[0]));
        Path notes = Files.createDirectories(Path.of(args[1]));
        Files.writeString(notes.resolve(CLASS_PATH), System.getProperty("java.class.path"));
        copyRuntime(scripts.resolve("wasm-runtime.js"));
        Queue<Script> changed = new ConcurrentLinkedQueue<>();
        for (Script script : SCRIPTS) if (!isUnchanged(script, scripts, notes)) changed.add(script);
        int compilers = Math.min(COMPILERS, Runtime.getRuntime().availableProcessors());
        ExecutorService threads = Executors.newFixedThreadPool(compilers);
        List<Future<?>> work = new ArrayList<>();
        for (int i = 0; i < compilers; i++) work.add(threads.submit(() -> compileAll(changed, scripts, notes)));
        threads.shutdown();
        for (Future<?> one : work) await(one);
    }

    private static void await(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static boolean isUnchanged(Script script, Path scripts, Path notes) throws IOException {
        return Files.exists(scripts.resolve(script.file()))
                && Ingredients.read(script.note(notes)).areUnchanged();
    }

    private static Void compileAll(Queue<Script> changed, Path scripts, Path notes) throws IOException {
        Script script = changed.poll();
        if (script == null) return null;
        try (ScriptCompiler compiler = ScriptCompiler.start(scripts, notes)) {
            for (; script != null; script = changed.poll()) compiler.compile(script);
        }
        return null;
    }

    /** Of which of the project's classes the build made a script. */
    public static Set<String> classesOf(Script script, Path notes) throws IOException {
        return Ingredients.read(script.note(notes)).files().stream()
                .filter(file -> file.endsWith(CLASS))
                .map(file -> file.substring(0, file.length() - CLASS.length()).replace('/', '.'))
                .collect(Collectors.toSet());
    }

    private static void copyRuntime(Path file) throws IOException {
        if (Files.exists(file)) return;
        try (InputStream runtime = CompileScripts.class.getClassLoader().getResourceAsStream(RUNTIME)) {
            Files.copy(runtime, file);
        }
    }
}
