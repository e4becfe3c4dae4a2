package backprop.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles one script in a Java of its own, so that the same classes give the same bytes each time. What TeaVM writes
 * follows the order of hash tables whose keys have no hash code but the one that Java gives each object, another in each
 * thread: here all have the same, and the tables keep the order in which they were filled. Its own counters begin anew, too.
 */
public final class ScriptCompiler {
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=2",
            // It lives for some seconds: to optimize it would take longer than that saves.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "-cp",
            System.getProperty("java.class.path"),
            ScriptCompiler.class.getName());

    private final Script script;

    ScriptCompiler(Script script) {
        this.script = script;
    }

    /** @param note takes what the script was made of */
    void run(Path folder, Path note) throws IOException, InterruptedException {
        int exitCode = process(folder, note).inheritIO().start().waitFor();
        if (exitCode != 0) throw new IllegalStateException(script.file() + " could not be compiled.");
    }

    ProcessBuilder process(Path folder, Path note) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(script.file(), script.mainClass(), folder.toString(), note.toString()));
        return new ProcessBuilder(command);
    }

    /** @param args the script's file and main class, the folder for it, and the file for the note */
    public static void main(String[] args) throws IOException {
        Script script = new Script(args[0], args[1]);
        script.compile(Path.of(args[2])).write(Path.of(args[3]));
    }
}
