package backprop.build.dist;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.spi.ToolProvider;

/** A Java of the lab's own: of the JDK that runs the build, the modules that the lab needs, and no others. */
final class JavaRuntime {
    /** What is found by its name when it is wanted, where jdeps does not look: TLS with today's curves, and jars as folders. */
    private static final List<String> BY_NAME = List.of("jdk.crypto.ec", "jdk.zipfs");
    /** What libraries name for what the lab does not ask of them: windows, beans, Java compiled in a database, remote calls. */
    private static final Set<String> NOT_USED =
            Set.of("java.desktop", "java.compiler", "jdk.compiler", "java.rmi", "java.scripting", "java.instrument");

    private JavaRuntime() {}

    /**
     * @param jar all that is to run
     * @throws IllegalStateException with the tool's own words if jdeps cannot read it
     */
    static SortedSet<String> modules(Path jar) {
        String found = run(
                "jdeps",
                "--multi-release",
                Integer.toString(Runtime.version().feature()),
                "--ignore-missing-deps",
                "--print-module-deps",
                jar.toString());
        SortedSet<String> modules = new TreeSet<>(List.of(found.strip().split(",")));
        modules.removeAll(NOT_USED);
        for (String name : BY_NAME) if (ModuleFinder.ofSystem().find(name).isPresent()) modules.add(name);
        return modules;
    }

    /**
     * @param folder that is not there yet
     * @throws IllegalStateException with the tool's own words if jlink cannot make it
     */
    static void link(Set<String> modules, Path folder) throws IOException {
        run(
                "jlink",
                "--add-modules",
                String.join(",", modules),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                // The archive is compressed; so is this, for who has the folder.
                "--compress=" + (Runtime.version().feature() < 21 ? "2" : "zip-6"),
                "--output",
                folder.toString());
    }

    private static String run(String tool, String... args) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int exit = ToolProvider.findFirst(tool)
                .orElseThrow(() -> new IllegalStateException(
                        "The Java that runs Maven has no " + tool + ": let JAVA_HOME name a whole JDK."))
                .run(writer, writer, args);
        if (exit != 0) throw new IllegalStateException(tool + " failed: " + out);
        return out.toString();
    }
}
