package backprop.build.watch;

import backprop.build.AssembleKernels;
import backprop.build.BundleEditor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs beside a server that a developer looks at, and ends with it. Reads the names of scripts that a page asks for, a line
 * each; says what it made, or why it could not.
 */
public final class WatchSources {
    private static final String END = "";
    private static final long PAUSE_MILLIS = 150;

    private final Path web;
    private final Path scripts;
    private final List<Path> java;
    private final Changes changes;
    private final ChangedClasses classes;
    private final ReadableScripts readable;
    /** Changed, and not compiled yet, or not without errors. */
    private final Set<Path> pending = new HashSet<>();

    private WatchSources(Path checkout, Path notes, Path output) throws IOException {
        web = checkout.resolve("web");
        scripts = output.resolve("app");
        java = List.of(
                checkout.resolve("frontend-java/core/src/main/java"),
                checkout.resolve("frontend-java/app/src/main/java"));
        changes = new Changes(List.of(java.get(0), java.get(1), web.resolve("kernels"), web.resolve("editor")));
        classes = new ChangedClasses(java, output.resolve("classes"));
        readable = new ReadableScripts(notes, output.resolve("classes"), output.resolve("work"), scripts);
    }

    /** @param args the checkout, the folder of the build's notes on its scripts, and one for classes and scripts */
    public static void main(String[] args) throws IOException, InterruptedException {
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(asked), "asked");
        reader.setDaemon(true);
        reader.start();
        new WatchSources(Path.of(args[0]), Path.of(args[1]), Path.of(args[2])).run(asked);
    }

    private static void read(BlockingQueue<String> asked) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) asked.add(line);
        } catch (IOException e) {
            // The server has gone.
        }
        asked.add(END);
    }

    private void run(BlockingQueue<String> asked) throws InterruptedException {
        while (true) {
            String script = asked.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            if (END.equals(script)) return;
            if (script != null) readable.request(script);
            // A page asks for several, one soon after another.
            if (asked.isEmpty()) runReporting(this::make);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void runReporting(Work work) {
        try {
            work.run();
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println(e);
        }
    }

    private void make() throws IOException {
        long start = System.nanoTime();
        Set<Path> changed = changes.next();
        if (changed.stream().anyMatch(file -> file.startsWith(web))) makeOfWeb();
        List<Path> sources = changed.stream().filter(WatchSources::isJava).toList();
        if (!sources.isEmpty()) {
            pending.addAll(sources);
            readable.invalidate(classes.compile(pending));
            pending.clear();
        }
        List<String> made = readable.make();
        if (!made.isEmpty())
            System.out.printf("%.1f s: %s%n", (System.nanoTime() - start) / 1e9, String.join(", ", made));
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    private void makeOfWeb() throws IOException {
        AssembleKernels.main(new String[] {
            web.resolve("kernels").toString(), scripts.resolve("kernels.wasm").toString()
        });
        BundleEditor.main(new String[] {
            web.resolve("editor").toString(),
            scripts.resolve("editor.js").toString(),
            scripts.resolveSibling("editor.modules").toString()
        });
    }
}
