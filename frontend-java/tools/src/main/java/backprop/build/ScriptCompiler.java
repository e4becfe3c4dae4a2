package backprop.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compiles scripts, one after the other, in a Java of its own, so that the same classes give the same bytes each time.
 * What TeaVM writes follows the order of hash tables: of those whose keys have no hash code but the one that Java gives
 * each object, another in each thread – here all have the same, and the tables keep the order in which they were filled –
 * and of those that count how many there have been, which begins anew with each script.
 */
public final class ScriptCompiler implements AutoCloseable {
    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=2",
            // It lives for half a minute: to optimize it would take longer than that saves.
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "-cp",
            System.getProperty("java.class.path"),
            ScriptCompiler.class.getName());
    private static final String DONE = "done";

    private final Process process;
    private final PrintStream orders;
    private final BufferedReader answers;

    private ScriptCompiler(Process process) {
        this.process = process;
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param notes the folder that takes what each script was made of */
    static ScriptCompiler start(Path folder, Path notes) throws IOException {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(List.of(folder.toString(), notes.toString()));
        return new ScriptCompiler(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** @throws IllegalStateException if it cannot be compiled; why was written to the standard error */
    void compile(Script script) throws IOException {
        orders.println(script.file() + " " + script.mainClass());
        if (!DONE.equals(answers.readLine()))
            throw new IllegalStateException(script.file() + " could not be compiled.");
    }

    /** Without waiting: there is nothing left to do. */
    @Override
    public void close() {
        process.destroy();
    }

    /** @param args the folder for the scripts, and the one for the notes; on the standard input a script a line */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path notes = Path.of(args[1]);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = System.out;
        // Whatever else is printed is no answer.
        System.setOut(System.err);
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            Script script = new Script(words[0], words[1]);
            resetHashSeed();
            script.compile(folder).write(script.note(notes));
            answers.println(DONE);
        }
    }

    /** Each hash table of TeaVM's mixes a number that counts the tables into the order of its keys. */
    private static void resetHashSeed() throws ReflectiveOperationException {
        var tables = Class.forName("org.teavm.hppc.HashContainers").getDeclaredField("ITERATION_SEED");
        tables.setAccessible(true);
        ((AtomicInteger) tables.get(null)).set(0);
    }
}
