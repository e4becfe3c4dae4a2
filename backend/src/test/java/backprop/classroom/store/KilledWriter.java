package backprop.classroom.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Kills a process that writes (SIGKILL), again and again, and counts what of that which it was told to be kept is not there. */
public final class KilledWriter {
    private final Path folder;
    private final Random random = new Random(17);
    private long acknowledged;

    public KilledWriter(Path folder) {
        this.folder = folder;
    }

    /** @return numbers that were given, and are not found after that many kills */
    public long lostAfter(int kills) throws IOException, InterruptedException {
        long lost = 0;
        for (int i = 0; i <= kills; i++) lost += round(i < kills);
        return lost;
    }

    public long acknowledged() {
        return acknowledged;
    }

    private long round(boolean isToBeKilled) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WritingProcess.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String[] found = out.readLine().split(" ");
            long last = Long.parseLong(found[1]), count = Long.parseLong(found[2]);
            long lost = Math.max(0, acknowledged - last) + last - count;
            if (isToBeKilled) {
                out.readLine();
                Thread.sleep(random.nextInt(250));
            }
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine())
                acknowledged = Math.max(acknowledged, whole(line));
            process.waitFor();
            return lost;
        }
    }

    /** Of a line that the kill has cut off, nothing. */
    private static long whole(String line) {
        return line.matches("\\d+") ? Long.parseLong(line) : 0;
    }
}
