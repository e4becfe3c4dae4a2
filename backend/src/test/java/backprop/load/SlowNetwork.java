package backprop.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two network namespaces of our own, and a cable between them that carries so much: what a teacher's laptop and a class
 * have between them. (Loopback is no network: its buffers hold a whole part.) On Linux, as root, with iproute2.
 */
final class SlowNetwork implements AutoCloseable {
    static final String SERVER = "10.77.0.1";

    private final String lab = "backprop-lab-" + ProcessHandle.current().pid();
    private final String students =
            "backprop-students-" + ProcessHandle.current().pid();

    /** @param mbit a second, from the lab to the students */
    SlowNetwork(int mbit, int count) throws IOException {
        for (String namespace : List.of(lab, students)) run("ip netns add " + namespace);
        run("ip -n " + lab + " link add to-students mtu 1500 type veth peer name to-lab mtu 1500 netns " + students);
        run("ip -n " + lab + " addr add " + SERVER + "/24 dev to-students");
        for (int i : IntStream.rangeClosed(1, count).toArray()) {
            run("ip -n " + students + " addr add " + addressOf(i) + "/24 dev to-lab");
        }
        run("ip -n " + lab + " link set to-students up");
        run("ip -n " + students + " link set to-lab up");
        run("tc -n " + lab + " qdisc add dev to-students root tbf rate " + mbit + "mbit burst 16kb latency 200ms");
    }

    /** Why there can be none here, if so. */
    static Optional<String> obstacle() {
        try {
            new SlowNetwork(1, 1).close();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("no network namespace can be made here (Linux, root, iproute2): " + e.getMessage());
        }
    }

    /** @param student from 1 */
    static String addressOf(int student) {
        return "10.77.0." + (100 + student);
    }

    List<String> atLab() {
        return List.of("ip", "netns", "exec", lab);
    }

    List<String> atStudents() {
        return List.of("ip", "netns", "exec", students);
    }

    /** All that went over the cable to the students so far, headers and repetitions included. */
    long bytes() throws IOException {
        return Long.parseLong(run("ip netns exec " + lab + " cat /sys/class/net/to-students/statistics/tx_bytes")
                .strip());
    }

    /** Segments that TCP lost and sent again, of so many that it sent. */
    String repeated() throws IOException {
        String[] tcp = run("ip netns exec " + lab + " grep Tcp: /proc/net/snmp")
                .lines()
                .toList()
                .get(1)
                .split(" ");
        return tcp[12] + " of " + tcp[11] + " segments sent again";
    }

    private static String run(String command) throws IOException {
        Process process =
                new ProcessBuilder(command.split(" ")).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) throw new IOException(command + ": " + out.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return out;
    }

    @Override
    public void close() throws IOException {
        for (String namespace : List.of(lab, students)) run("ip netns del " + namespace);
    }
}
