package backprop.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A class in a process of its own, each student with an address of his own: what the Draw lab begins with and MNIST's
 * first parts, one after the other; then the other parts, two at a time, as the page does. Where nothing comes for a minute,
 * the rest is asked for on another connection, as the page does, too. Beside them one reads two kilobytes a second, and one
 * stops.
 */
final class Students {
    private static final int LANES = 2;
    /** How often a part is asked for with nothing coming. */
    private static final int TRIES = 5;

    private static final Asker.Answer NOTHING = new Asker.Answer(200, "", false, new byte[0]);
    /** Bytes at a time, one time a second; and how long the other reads nothing. */
    private static final int SLOW = 2_000, STOPPED_SECONDS = 90;

    private final InetSocketAddress lab;
    private final int count;
    private final int parts;
    private final Executor threads = task -> new Thread(task).start();
    private final AtomicInteger resumed = new AtomicInteger();
    private long start = System.nanoTime();

    private record Report(double first, double all, long firstBytes, long bytes) {}

    private Students(InetSocketAddress lab, int count, int parts) {
        this.lab = lab;
        this.count = count;
        this.parts = parts;
    }

    /** Host, port, how many students, and how many of MNIST's parts each wants. */
    public static void main(String... args) throws Exception {
        InetSocketAddress lab = new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        new Students(lab, Integer.parseInt(args[2]), Integer.parseInt(args[3])).come();
    }

    private void come() throws Exception {
        Satchel satchel = Satchel.of(asker(1), "/draw/", "mlp");
        String net = net("notebook"), mlp = net("mlp");
        load(1, satchel); // By then the server has compressed what it has, as it does before a lesson.
        start = System.nanoTime();
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> slowly(net), threads);
        CompletableFuture<String> stopped = CompletableFuture.supplyAsync(() -> stopping(mlp), threads);
        List<CompletableFuture<Report>> class40 = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int student = i;
            class40.add(CompletableFuture.supplyAsync(() -> load(student, satchel), threads));
        }
        List<Report> reports = class40.stream().map(CompletableFuture::join).toList();
        System.out.printf(
                "students %d first %.1f to %.1f all %.1f to %.1f firstBytes %d bytes %d%n",
                reports.size(),
                reports.stream().mapToDouble(Report::first).min().orElse(0),
                reports.stream().mapToDouble(Report::first).max().orElse(0),
                reports.stream().mapToDouble(Report::all).min().orElse(0),
                reports.stream().mapToDouble(Report::all).max().orElse(0),
                reports.stream().mapToLong(Report::firstBytes).sum(),
                reports.stream().mapToLong(Report::bytes).sum());
        System.out.println("resumed after a minute with nothing: " + resumed + " times");
        System.out.println(slow.join());
        System.out.println(stopped.join());
    }

    private String net(String name) throws IOException {
        return Satchel.of(asker(1), "/draw/", name).paths().stream()
                .filter(path -> path.endsWith(".safetensors"))
                .findFirst()
                .orElseThrow();
    }

    private Report load(int student, Satchel satchel) {
        List<String> first = new ArrayList<>(satchel.paths()), later = new ArrayList<>();
        List<String> digits =
                first.stream().filter(path -> path.endsWith(".digits")).toList();
        first.removeAll(digits);
        for (String path : digits) {
            if (path.contains("/train-0.") || path.contains("/test-0.")) first.add(path);
            else if (later.size() + 2 < parts) later.add(path);
        }
        AtomicLong bytes = new AtomicLong();
        double firstAfter;
        try (Asker asker = asker(student)) {
            for (String path : first) bytes.addAndGet(whole(asker, path));
            firstAfter = seconds();
        } catch (Exception e) {
            throw failure(student, e);
        }
        long firstBytes = bytes.get();
        ConcurrentLinkedQueue<String> rest = new ConcurrentLinkedQueue<>(later);
        List<CompletableFuture<Void>> lanes = new ArrayList<>();
        for (int i = 0; i < LANES; i++) {
            lanes.add(CompletableFuture.runAsync(() -> lane(student, rest, bytes), threads));
        }
        lanes.forEach(CompletableFuture::join);
        return new Report(firstAfter, seconds(), firstBytes, bytes.get());
    }

    private void lane(int student, ConcurrentLinkedQueue<String> rest, AtomicLong bytes) {
        String path = rest.poll();
        Asker.Answer begun = NOTHING;
        for (int tries = 0; path != null && tries < TRIES; tries++) {
            try (Asker asker = asker(student)) {
                try {
                    for (; path != null; path = rest.poll()) {
                        bytes.addAndGet(whole(asker, path, begun));
                        begun = NOTHING;
                        tries = 0;
                    }
                } catch (SocketTimeoutException e) {
                    resumed.incrementAndGet();
                    Asker.Answer more = asker.begun();
                    if (more.body().length > 0) tries = 0;
                    begun = begun.and(more);
                }
            } catch (Exception e) {
                throw failure(student, e);
            }
        }
        if (path != null) throw failure(student, new IOException(path + " does not come"));
    }

    private IllegalStateException failure(int student, Exception e) {
        return new IllegalStateException("student " + student + " after " + seconds() + " s: " + e, e);
    }

    private static long whole(Asker asker, String path) throws Exception {
        return whole(asker, path, NOTHING);
    }

    /** @param begun what is there of it already */
    private static long whole(Asker asker, String path, Asker.Answer begun) throws Exception {
        int from = begun.body().length;
        String rest = from == 0 ? "" : "Range: bytes=" + from + "-\r\nIf-Range: " + begun.etag() + "\r\n";
        Asker.Answer answer = asker.get(path, rest);
        if (answer.status() != (from == 0 ? 200 : 206)) throw new IOException(path + ": " + answer.status());
        Asker.Answer all = begun.and(answer);
        Satchel.requireWhole(path, all);
        return all.body().length;
    }

    private String slowly(String path) {
        try (Socket socket = ask(path)) {
            InputStream in = socket.getInputStream();
            long bytes = 0;
            for (int more = in.readNBytes(SLOW).length; more > 0; more = in.readNBytes(SLOW).length) {
                bytes += more;
                Thread.sleep(1_000);
            }
            return "slow reader: " + bytes + " bytes with the head, in " + Math.round(seconds()) + " s";
        } catch (IOException | InterruptedException e) {
            return "slow reader: cut off, " + e;
        }
    }

    private String stopping(String path) {
        try (Socket socket = ask(path)) {
            InputStream in = socket.getInputStream();
            String head = new String(in.readNBytes(SLOW), StandardCharsets.ISO_8859_1);
            int length = Integer.parseInt(head.split("Content-Length: ")[1].split("\r")[0]);
            Thread.sleep(STOPPED_SECONDS * 1_000);
            long rest = in.transferTo(OutputStream.nullOutputStream());
            return "stopped reader: " + (rest < length - SLOW ? "cut off" : "served to the end");
        } catch (IOException | InterruptedException e) {
            return "stopped reader: cut off, " + e;
        }
    }

    /** The last address but one is theirs; they ask for it as it is, and to the end. */
    private Socket ask(String path) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1 << 14);
        socket.connect(lab);
        String request = "GET " + path + " HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private Asker asker(int student) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(SlowNetwork.addressOf(student)), 0));
        socket.connect(lab);
        return new Asker(socket);
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
