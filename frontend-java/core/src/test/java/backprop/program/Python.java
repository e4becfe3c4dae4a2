package backprop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Python of this machine, where it has one. */
final class Python {
    private static final String PYTHON = "python3";

    private Python() {}

    /** Skips the test where Python, or one of these modules, is not there. */
    static void require(String... modules) {
        String imports = String.join(", ", modules);
        assumeTrue(
                exitCode(List.of("-c", "import " + imports)) == 0,
                "This machine has no " + PYTHON + " with " + imports + ": the programs are not run.");
    }

    private static int exitCode(List<String> arguments) {
        try {
            return run(arguments).exitCode();
        } catch (IOException e) {
            return -1;
        }
    }

    record Result(int exitCode, String out) {
        Result requireSuccess() {
            assertEquals(0, exitCode, out);
            return this;
        }
    }

    static Result run(Object... arguments) throws IOException {
        List<String> all = new ArrayList<>();
        for (Object argument : arguments) all.add(argument.toString());
        return run(all);
    }

    static Result run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(true, process.waitFor(60, TimeUnit.SECONDS), "a program ends");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Result(process.exitValue(), out);
    }

    /** The script that runs programs, from the resources of the tests. */
    static Path harness() {
        return Path.of("src/test/resources/program/harness.py");
    }
}
