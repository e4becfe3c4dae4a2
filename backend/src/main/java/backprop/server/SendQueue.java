package backprop.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.EndPoint;

/**
 * Shares the upload among the bodies under way. A few have their turn at a time, so that what they send comes through
 * whole instead of crowding each other out; the others wait: what a page begins with goes before what it loads behind
 * that, then comes the reader who was served longest ago, however many connections he has, and of his bodies the one with
 * the least left to send. How many turns there are follows from how long they take. Who is slower than his turn needs none, and sends as his own network lets him; but
 * only a few do, for where the upload itself is slow, all are, and each gets too little to be found out.
 */
final class SendQueue {
    /** What lies in the system's buffer is sent in nobody's turn, and looks as if it had been read. */
    static final int BUFFER = 1 << 16;
    /** What a turn is for: much more than that. (Linux takes up to twice as much.) */
    static final int TURN_BYTES = 3 << 16;

    static final Duration PERIOD = Duration.ofMillis(250);

    private static final int FEWEST = 4, MOST = 256, BEGINNING = 8;
    /**
     * Behind 5 Mbit/s, so many beside those in their turn leave each enough to need no longer than a turn may take. With 24
     * they all stayed slow, and of the others some got nothing for a minute.
     */
    static final int MOST_SLOW = 8;

    private static final long SHORT = millis(300), LONG = millis(1_000), LONGEST = millis(5_000);
    /** Who takes nothing for so long keeps nobody else from his turn. */
    private static final long STUCK = millis(1_500);
    /** Nobody waits much longer: a silent connection looks like a dead one. */
    private static final long LONGEST_WAIT = millis(40_000);
    /** Progress: so many bytes in the stretch of time that the limits allow. */
    private static final int LEAST_BYTES = 1 << 14;

    private final Duration stretch;
    private final LongSupplier clock;
    private final Map<EndPoint, Entry> entries = new HashMap<>();
    private final Map<Object, Reader> readers = new HashMap<>();
    private final Set<Entry> waiting = new LinkedHashSet<>();
    private int turns = BEGINNING;
    private int taken;
    private long served;

    /** What is sent to one reader. */
    interface Body {
        EndPoint endPoint();

        /** How many bytes there are in all. */
        int length();

        /** How many of them the connection has taken. */
        int sent();

        boolean isInBackground();

        /** Its turn has come. */
        void resume();
    }

    /** Everybody at one address. */
    private static final class Reader {
        private final Object address;
        private int bodies;
        private long lastTurn;

        Reader(Object address) {
            this.address = address;
        }
    }

    /** A body under way. */
    private static final class Entry {
        private final Body body;
        private final Reader reader;
        private boolean hasTurn, isSlow;
        /** When its turn, or its wait, began, and what had been sent by then. */
        private long since;

        private int sentBefore;
        /** When it was last seen to have sent something in its turn, and how much by then. */
        private long movedAt;

        private int movedBytes;
        /** When it last made progress, and what had been sent by then. */
        private long progressAt;

        private int progressBytes;

        Entry(Body body, Reader reader, long now) {
            this.body = body;
            this.progressAt = now;
            this.reader = reader;
        }

        private void startAt(long now) {
            since = now;
            sentBefore = body.sent();
            movedAt = now;
            movedBytes = sentBefore;
        }

        private boolean isStuck(long now) {
            if (movedBytes != body.sent()) movedAt = now;
            movedBytes = body.sent();
            return now - movedAt > STUCK;
        }

        private int sentSince() {
            return body.sent() - sentBefore;
        }
    }

    /**
     * @param stretch in which a reader must take some of what is sent to him
     * @param clock in nanoseconds
     */
    SendQueue(Duration stretch, LongSupplier clock) {
        this.stretch = stretch;
        this.clock = clock;
    }

    synchronized void add(Body body) {
        Reader reader = readers.computeIfAbsent(address(body.endPoint()), Reader::new);
        reader.bodies++;
        entries.put(body.endPoint(), new Entry(body, reader, clock.getAsLong()));
    }

    synchronized void remove(Body body) {
        Entry entry = entries.remove(body.endPoint());
        if (entry == null) return;
        waiting.remove(entry);
        if (--entry.reader.bodies == 0) readers.remove(entry.reader.address);
        if (entry.hasTurn) endTurn(entry);
    }

    synchronized boolean isSending(EndPoint endPoint) {
        return entries.containsKey(endPoint);
    }

    /** Whether a body may send some more now. If not, it is called when its turn has come. */
    synchronized boolean mayWrite(Body body) {
        Entry entry = entries.get(body.endPoint());
        if (entry == null) return false;
        long now = clock.getAsLong();
        if (entry.isSlow) return maySlowly(entry, now);
        if (entry.hasTurn) {
            if (entry.sentSince() < TURN_BYTES || waiting.isEmpty()) return true;
            adaptiveStep(now - entry.since);
            entry.startAt(now);
            waiting.add(entry);
            endTurn(entry);
            return false;
        }
        entry.startAt(now);
        if (waiting.isEmpty() && taken < turns) {
            startTurn(entry, now);
            return true;
        }
        waiting.add(entry);
        return false;
    }

    /** Until it needs little longer than a turn may take. */
    private boolean maySlowly(Entry entry, long now) {
        if (entry.sentSince() < TURN_BYTES) return true;
        if (now - entry.since < 2 * LONGEST) entry.isSlow = false;
        entry.startAt(now);
        return true;
    }

    private void startTurn(Entry entry, long now) {
        entry.hasTurn = true;
        entry.startAt(now);
        entry.reader.lastTurn = ++served;
        taken++;
    }

    private void endTurn(Entry entry) {
        entry.hasTurn = false;
        taken--;
        grantTurns();
    }

    private void grantTurns() {
        long now = clock.getAsLong();
        while (taken < turns && !waiting.isEmpty()) {
            Entry next = waiting.stream().min(order(now)).orElseThrow();
            waiting.remove(next);
            next.progressAt = now;
            startTurn(next, now);
            next.body.resume();
        }
    }

    private static Comparator<Entry> order(long now) {
        return Comparator.comparing((Entry entry) -> Math.min(entry.since - now + LONGEST_WAIT, 0))
                .thenComparing(entry -> entry.body.isInBackground())
                .thenComparing(entry -> entry.reader.lastTurn)
                .thenComparing(entry -> entry.body.length() - entry.body.sent())
                .thenComparing(entry -> entry.since - now);
    }

    private void adaptiveStep(long turn) {
        if (turn < SHORT) turns = Math.min(turns + 1, MOST);
        if (turn > LONG) turns = Math.max(turns - 1, FEWEST);
    }

    /** Takes turns from those that do not use them, and cuts off whoever has stopped reading. */
    void sweep() {
        stopped().forEach(body -> body.endPoint().close());
    }

    private synchronized List<Body> stopped() {
        long now = clock.getAsLong();
        List<Body> stopped = new ArrayList<>();
        for (Entry entry : entries.values()) {
            boolean isStuck = entry.hasTurn && entry.isStuck(now);
            if (isStuck || entry.hasTurn && now - entry.since > LONGEST) {
                if (!isStuck) adaptiveStep(LONGEST);
                entry.isSlow = slow() < MOST_SLOW;
                endTurn(entry);
            }
            if (waiting.contains(entry) || entry.body.sent() - entry.progressBytes >= LEAST_BYTES) {
                entry.progressAt = now;
                entry.progressBytes = entry.body.sent();
            } else if (now - entry.progressAt > stretch.toNanos()) {
                stopped.add(entry.body);
            }
        }
        return stopped;
    }

    private long slow() {
        return entries.values().stream().filter(entry -> entry.isSlow).count();
    }

    private static Object address(EndPoint endPoint) {
        SocketAddress address = endPoint.getRemoteSocketAddress();
        return address instanceof InetSocketAddress internet ? internet.getAddress() : address;
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
