package backprop.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Forty students behind the network of a classroom. At 20 Mbit/s all of MNIST takes three minutes; at 5 Mbit/s it would be
 * thirteen, so that each takes no more than the first five parts there, unless {@code -Dwhole=true} says otherwise.
 */
class SlowNetworkBenchmark {
    private static final int STUDENTS = 40, ALL = 22;
    private static final Pattern REPORT = Pattern.compile(
            "students (\\d+) first ([\\d.]+) to ([\\d.]+) all ([\\d.]+) to ([\\d.]+) firstBytes (\\d+) bytes (\\d+)");

    @ParameterizedTest
    @CsvSource({"20, 22", "5, 5"})
    void aClassOnASlowNetwork(int mbit, int parts) throws Exception {
        Optional<String> obstacle = SlowNetwork.obstacle();
        obstacle.ifPresent(reason -> System.out.printf("at %d Mbit/s: skipped, %s%n", mbit, reason));
        assumeTrue(obstacle.isEmpty(), obstacle.orElse(""));
        try (SlowNetwork network = new SlowNetwork(mbit, STUDENTS);
                LabUnderLoad lab = new LabUnderLoad(SlowNetwork.SERVER, network.atLab())) {
            long before = network.bytes();
            String out = students(network, lab.port(), Boolean.getBoolean("whole") ? ALL : parts);
            long onTheWay = network.bytes() - before;
            Matcher report = REPORT.matcher(out);
            assertTrue(report.find(), out);
            double bytesPerSecond = mbit * 1e6 / 8;
            long firstBytes = Long.parseLong(report.group(6)), bytes = Long.parseLong(report.group(7));
            double first = Double.parseDouble(report.group(3)), all = Double.parseDouble(report.group(5));
            System.out.printf(
                    "%d Mbit/s, %s students, %d parts each: the first part is there after %s to %s s (a fair share: %.1f s);"
                            + " all whole after %s to %s s (%.1f MB, which alone take %.1f s);"
                            + " on the network %.1f %% more than the files, %s; server %d MB%n",
                    mbit,
                    report.group(1),
                    Boolean.getBoolean("whole") ? ALL : parts,
                    report.group(2),
                    report.group(3),
                    firstBytes / bytesPerSecond,
                    report.group(4),
                    report.group(5),
                    bytes / 1e6,
                    bytes / bytesPerSecond,
                    100.0 * onTheWay / bytes - 100,
                    network.repeated(),
                    lab.residentMegabytes());
            System.out.print(out.substring(report.end()).stripLeading());
            assertEquals(STUDENTS, Integer.parseInt(report.group(1)));
            assertTrue(first < 1.5 * firstBytes / bytesPerSecond, "first parts after " + first + " s");
            assertTrue(all < 1.2 * bytes / bytesPerSecond, "all after " + all + " s");
            assertTrue(onTheWay < 1.1 * bytes, onTheWay + " bytes on the way");
            assertTrue(out.contains("slow reader: 16"), out);
            assertTrue(out.contains("stopped reader: cut off"), out);
            assertTrue(lab.isAlive());
        }
    }

    private static String students(SlowNetwork network, int port, int parts) throws Exception {
        List<String> command = new ArrayList<>(network.atStudents());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                Students.class.getName(),
                SlowNetwork.SERVER,
                Integer.toString(port),
                Integer.toString(STUDENTS),
                Integer.toString(parts)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }
}
