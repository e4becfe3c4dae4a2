package backprop.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class of forty that comes at once, then five hundred that look whether anything is new, then those who mean harm. */
class ClassLoadBenchmark {
    private static final int STUDENTS = 40, VISITORS = 500, RATE = 6_000, SECONDS = 10, SILENT = 10_000;
    /** A lesson's server is past its first seconds, in which it compresses what it has and is compiled. */
    private static final int WARM_UP = 20;

    @Test
    void aClassUnderLoad() throws Exception {
        try (LabUnderLoad lab = new LabUnderLoad()) {
            Satchel satchel = Satchel.of(lab.port(), "/draw/", "mlp");
            System.out.printf("server at rest: %d MB%n", lab.residentMegabytes());
            students(lab, satchel);
            visitors(lab);
            intruders(lab);
            assertTrue(lab.isAlive());
        }
    }

    private static void students(LabUnderLoad lab, Satchel satchel) throws Exception {
        long start = System.nanoTime();
        List<Long> bytes = Satchel.atOnce(STUDENTS, () -> satchel.load(lab.port()));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d students load the Draw lab and MNIST (%d files, %.1f MB each): all whole after %.1f s; server %d MB%n",
                bytes.size(), satchel.paths().size(), bytes.get(0) / 1e6, seconds, lab.residentMegabytes());
        assertEquals(STUDENTS, bytes.size());
    }

    private static void visitors(LabUnderLoad lab) throws Exception {
        String etag;
        try (Asker asker = new Asker(lab.port())) {
            etag = "If-None-Match: " + asker.get("/draw/", "").etag() + "\r\n";
        }
        measure(lab, 0, etag, WARM_UP);
        Latencies most = measure(lab, 0, etag, SECONDS);
        report("as often as they can", most, lab);
        Latencies steady = measure(lab, RATE, etag, SECONDS);
        report("each " + 1_000 * VISITORS / RATE + " ms", steady, lab);
        assertTrue(steady.count() >= 5_000 * SECONDS, steady.count() + " requests in " + SECONDS + " s");
        assertTrue(steady.millis(0.99) < 100, steady.millis(0.99) + " ms");
    }

    private static void report(String how, Latencies latencies, LabUnderLoad lab) {
        System.out.printf(
                "%d visitors ask %s for a page they have: %.0f requests a second, median %.1f ms, p99 %.1f ms, largest %.0f ms; server %d MB%n",
                VISITORS,
                how,
                latencies.count() / (double) SECONDS,
                latencies.millis(0.5),
                latencies.millis(0.99),
                latencies.millis(1),
                lab.residentMegabytes());
    }

    private static Latencies measure(LabUnderLoad lab, int rate, String etag, int seconds) throws Exception {
        try (Crowd crowd = new Crowd(lab.port(), VISITORS, rate, "/draw/", etag)) {
            return crowd.ask(seconds);
        }
    }

    private static void intruders(LabUnderLoad lab) throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < SILENT; i++) silent.add(new Socket("127.0.0.1", lab.port()));
            long start = System.nanoTime();
            try (Asker asker = new Asker(lab.port())) {
                assertEquals(200, asker.get("/draw/", "").status());
            }
            System.out.printf(
                    "%d silent connections are open: a page after %.1f s; server %d MB%n",
                    SILENT, (System.nanoTime() - start) / 1e9, lab.residentMegabytes());
        } finally {
            for (Socket socket : silent) socket.close();
        }
    }
}
