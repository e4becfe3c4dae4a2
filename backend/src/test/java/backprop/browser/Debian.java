package backprop.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Brings what a test needs from Debian's packages, where whoever runs it may do that. */
public final class Debian {
    private static final Path PROGRAM = Path.of("/usr/bin/apt-get");

    private Debian() {}

    /**
     * @return false if this is no Debian, or its user is not root
     * @throws IllegalStateException with the place of its output if apt-get fails
     */
    public static boolean install(List<String> packages) {
        if (!isRoot() || !Files.isExecutable(PROGRAM)) return false;
        run(PROGRAM.toString(), "update");
        List<String> command =
                new ArrayList<>(List.of(PROGRAM.toString(), "install", "--yes", "--no-install-recommends"));
        command.addAll(packages);
        run(command.toArray(new String[0]));
        return true;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static void run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Path log = Files.createTempFile("backprop", ".log");
            int exit = builder.redirectOutput(log.toFile()).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException(Stream.of(command).toList() + " ended with " + exit + ", see " + log);
            }
        } catch (IOException e) {
            throw new IllegalStateException(Stream.of(command).toList() + " did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
