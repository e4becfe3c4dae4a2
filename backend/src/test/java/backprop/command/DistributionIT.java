package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import backprop.build.dist.MakeDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn -Pdist package} makes, on a machine that has no Java. */
class DistributionIT {
    private static final String JAR = "target/backprop-lab.jar";
    private static final String TIME = "2026-01-01T00:00:00Z";

    @Test
    void theArchiveRunsWhereItIsUnpackedAndOpensTheBrowser(@TempDir Path folder) throws Exception {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "its scripts are another's");
        MakeDistribution.main(new String[] {JAR, "..", folder.toString(), "0.1.0", TIME});
        Path lab = unpacked(folder);
        Path tools = Files.createDirectories(folder.resolve("tools"));
        Path opened = browser(tools);
        List<String> start = List.of(lab.resolve("start.sh").toString());
        LabVisit.Program program = args -> LabProcess.of(start, tools.toString(), args);
        LabVisit.all(program, folder.resolve("cache"));
        LabVisit.withPostgres(program);

        try (LabProcess process = LabProcess.of(start, tools.toString(), "--open", "--port", "0", "--data", "")) {
            String address = process.address().toString();
            while (!Files.exists(opened)) Thread.sleep(20);
            assertEquals(address, Files.readString(opened));
        }
        Files.delete(opened);
        List<String> forClass = List.of(lab.resolve("start-class.sh").toString());
        try (LabProcess process = LabProcess.of(forClass, tools.toString(), "--port", "0", "--data", "")) {
            process.address();
            assertTrue(process.nextLine().startsWith("For the class: "));
            String teacher = process.nextLine();
            while (!Files.exists(opened)) Thread.sleep(20);
            assertEquals(teacher, "Teacher: " + Files.readString(opened));
        }
        assertFalse(Files.exists(lab.resolve("runtime/jmods")));
        for (String name : List.of("icon.svg", "icon.ico", "LICENSE", "licences.txt", "README.txt", "runtime/legal"))
            assertTrue(Files.exists(lab.resolve(name)), name);
    }

    /** Somewhere else than where it was made, in a folder with a blank in its name. */
    private static Path unpacked(Path folder) throws IOException, InterruptedException {
        Path archive;
        try (Stream<Path> files = Files.list(folder)) {
            archive = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }
        assertTrue(archive.getFileName().toString().startsWith("backprop-lab-0.1.0-"), archive.toString());
        Path desk = Files.createDirectories(folder.resolve("my desk"));
        assertEquals(
                0,
                new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", desk.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
        return desk.resolve("backprop-lab");
    }

    /** In a folder with what the scripts need: the one program of the system, and a browser that writes down what it is to open. */
    private static Path browser(Path tools) throws IOException {
        Path opened = tools.resolve("opened");
        String write = "printf %s \"$1\" > '" + opened + ".part' && /bin/mv '" + opened + ".part' '" + opened + "'";
        program(tools.resolve("xdg-open"), write);
        program(tools.resolve("open"), write);
        program(tools.resolve("dirname"), "exec /usr/bin/dirname \"$@\"");
        return opened;
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }
}
