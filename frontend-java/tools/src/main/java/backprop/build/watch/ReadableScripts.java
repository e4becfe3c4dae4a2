package backprop.build.watch;

import backprop.build.CompileScripts;
import backprop.build.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The scripts that pages have asked for, with readable names; what no page asks for is not made. */
final class ReadableScripts {
    private final Path classes;
    private final Path work;
    private final Path folder;
    private final Set<Script> asked = new HashSet<>();
    /** What each was made of, as far as it is made and up to date; nothing if it could not be made. */
    private final Map<Script, Set<String>> made = new HashMap<>();

    /**
     * @param notes of the build: a module of WebAssembly is as readable as it made it, as long as nothing changes
     * @param classes those that changed since the build
     * @param work where scripts are while they are made
     * @param folder takes them when all are ready
     */
    ReadableScripts(Path notes, Path classes, Path work, Path folder) throws IOException {
        this.classes = classes;
        this.work = Files.createDirectories(work);
        this.folder = Files.createDirectories(folder);
        for (Script script : CompileScripts.SCRIPTS) {
            if (!script.isJavaScript()) made.put(script, CompileScripts.classesOf(script, notes));
        }
    }

    void request(String file) {
        CompileScripts.SCRIPTS.stream()
                .filter(script -> script.file().equals(file))
                .forEach(asked::add);
    }

    void invalidate(Set<String> names) {
        made.values().removeIf(classes -> classes.isEmpty() || !Collections.disjoint(classes, names));
    }

    /**
     * Makes those that are asked for and not up to date, all before the first is handed over: a page and its worker change at
     * once.
     *
     * @return their names
     * @throws IllegalStateException if one cannot be compiled; it is tried again when something changes
     */
    List<String> make() throws IOException {
        List<Script> outdated =
                asked.stream().filter(script -> !made.containsKey(script)).toList();
        for (Script script : outdated) {
            made.put(script, Set.of());
            try (ClassesFirst loader = new ClassesFirst(classes)) {
                Collection<String> reached = script.compileReadable(loader, work);
                made.put(script, Set.copyOf(reached));
            }
        }
        for (Script script : outdated) publish(script);
        return outdated.stream().map(Script::file).toList();
    }

    private void publish(Script script) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.equals(script.file()) || name.equals(script.file() + ".map"))
                    Files.move(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
