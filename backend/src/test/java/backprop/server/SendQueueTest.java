package backprop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.junit.jupiter.api.Test;

/** A network of 20 Mbit/s or less, which takes one slice after the other of those that may send, and loses some. */
class SendQueueTest {
    private static final int SLICE = 1 << 14, PART = 500_000;
    private static final double BYTES_PER_SECOND = 2.5e6;
    /** Whose packets are lost gets nothing until they are sent again. */
    private static final long AFTER_LOSS = Duration.ofSeconds(2).toNanos();

    private final Random random = new Random(1);
    private double bytesPerSecond = BYTES_PER_SECOND;
    private double loss;
    private long now = 1;
    /** How many have sent at the same moment. */
    private int mostAtOnce;

    private final SendQueue queue = new SendQueue(Duration.ofSeconds(60), () -> now);
    private final Deque<Upload> sending = new ArrayDeque<>();
    private final List<Upload> silent = new ArrayList<>();
    private final List<Upload> all = new ArrayList<>();

    private final class Upload implements SendQueue.Body {
        private final EndPoint endPoint;
        private final boolean inBackground;
        private int length;
        private int sent;
        private double doneAfter;
        private long silentUntil;

        Upload(int student, int length, boolean inBackground) {
            this.length = length;
            this.inBackground = inBackground;
            endPoint = new ByteArrayEndPoint() {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return new InetSocketAddress("10.0.0." + student, 50_000);
                }
            };
            queue.add(this);
            all.add(this);
            sending.add(this);
        }

        private void slice() {
            if (!queue.mayWrite(this)) return;
            int count = Math.min(SLICE, length - sent);
            sent += count;
            now += (long) (count / bytesPerSecond * 1e9);
            if (sent < length) {
                boolean isLost = random.nextDouble() < loss;
                if (isLost) silentUntil = now + AFTER_LOSS;
                (isLost ? silent : sending).add(this);
            } else {
                doneAfter = seconds();
                queue.remove(this);
            }
        }

        @Override
        public EndPoint endPoint() {
            return endPoint;
        }

        @Override
        public int length() {
            return length;
        }

        @Override
        public int sent() {
            return sent;
        }

        @Override
        public boolean isInBackground() {
            return inBackground;
        }

        @Override
        public void resume() {
            sending.add(this);
        }
    }

    private double seconds() {
        return now / 1e9;
    }

    private void runUntil(double seconds) {
        while (seconds() < seconds && sending.size() + silent.size() > 0) {
            silent.removeIf(upload -> upload.silentUntil <= now && sending.add(upload));
            if (sending.isEmpty()) now += SendQueue.PERIOD.toNanos();
            else sending.poll().slice();
            queue.sweep();
            mostAtOnce = Math.max(mostAtOnce, sending.size() + silent.size());
        }
    }

    @Test
    void fortyWhoComeAtOnceAreServedAlike() {
        for (int student = 1; student <= 40; student++) new Upload(student, 10 * PART, true);
        runUntil(20);
        int least = all.stream().mapToInt(Upload::sent).min().orElse(0);
        int most = all.stream().mapToInt(Upload::sent).max().orElse(0);
        assertTrue(least > 0.8 * 20 * BYTES_PER_SECOND / 40, least + " bytes");
        assertTrue(most - least <= 2 * SendQueue.TURN_BYTES, least + " to " + most);
        runUntil(1_000);
        double last = all.stream().mapToDouble(upload -> upload.doneAfter).max().orElse(0);
        assertEquals(40 * 10 * PART / BYTES_PER_SECOND, last, 1, "the network is never idle");
    }

    @Test
    void whatAStudentBeginsWithGoesBeforeWhatOthersLoadBehindIt() {
        for (int student = 1; student <= 39; student++) new Upload(student, 20 * PART, true);
        runUntil(10);
        Upload first = new Upload(40, PART, false);
        runUntil(20);
        assertTrue(first.doneAfter > 10 && first.doneAfter < 16, first.doneAfter + " s");
    }

    @Test
    void whoOpensThirtyConnectionsKeepsNobodyFromHisShare() {
        for (int i = 0; i < 30; i++) new Upload(1, 10 * PART, true);
        for (int student = 2; student <= 40; student++) new Upload(student, 10 * PART, true);
        runUntil(10);
        int greedyBefore = sum(all.subList(0, 30)), othersBefore = sum(all.subList(30, 69));
        runUntil(60);
        double fair = 50 * BYTES_PER_SECOND / 40;
        int greedy = sum(all.subList(0, 30)) - greedyBefore, others = sum(all.subList(30, 69)) - othersBefore;
        assertTrue(greedy < 3 * fair, greedy + " bytes where " + fair + " are fair");
        assertTrue(others > 0.9 * 39 * fair, others + " bytes of " + 39 * fair);
    }

    private static int sum(List<Upload> uploads) {
        return uploads.stream().mapToInt(Upload::sent).sum();
    }

    /** It came after all of them, more than a minute later: each held a turn until it was seen to stand still. */
    @Test
    void aPageIsNotKeptBehindThreeHundredOfTheSameAddressWhoReadNothing() {
        for (int i = 0; i < 300; i++) new Upload(1, PART, false);
        all.forEach(queue::mayWrite);
        sending.clear();
        Upload page = new Upload(1, SLICE, false);
        for (int quarters = 0; quarters < 8 && page.doneAfter == 0; quarters++) {
            if (sending.contains(page)) page.slice();
            now += SendQueue.PERIOD.toNanos();
            queue.sweep();
        }
        assertTrue(page.doneAfter > 0, "not within two seconds");
    }

    /** What a page begins with goes first, but nobody is left without a word for long. */
    @Test
    void nobodyWaitsForEver() {
        Upload patient = new Upload(1, 20 * PART, true);
        int before = 0;
        for (int student = 2; student <= 200; student++) new Upload(student, 20 * PART, false);
        for (int second = 50; second < 200; second += 50) {
            runUntil(second);
            assertTrue(patient.sent() > before, "nothing in 50 s");
            before = patient.sent();
        }
    }

    @Test
    void aTurnThatIsNotUsedIsGivenToAnotherAndTheSlowOneGoesOnWithoutIt() {
        List<Upload> slow = new ArrayList<>();
        for (int student = 1; student <= 40; student++) slow.add(new Upload(student, PART, false));
        List<Upload> holding = slow.stream().filter(queue::mayWrite).toList();
        assertTrue(holding.size() < 40);
        sending.clear();
        now += Duration.ofSeconds(6).toNanos();
        queue.sweep();
        assertTrue(sending.size() >= 4, sending.size() + " others have their turn");
        for (Upload upload : holding) assertTrue(queue.mayWrite(upload));
    }

    /** Each that took nothing for a while made room for one more, until all sent at once and one got nothing for a minute. */
    @Test
    void whoLosesPacketsPassesHisTurnOnAndNoMoreSendAtOnce() {
        bytesPerSecond = BYTES_PER_SECOND / 4;
        for (int part = 0; part < 5; part++) {
            for (int student = 1; student <= 40; student++) new Upload(student, PART, true);
        }
        runUntil(1);
        loss = 0.1;
        mostAtOnce = 0;
        for (int second = 41; second <= 121; second += 40) {
            List<Integer> before = received();
            runUntil(second);
            List<Integer> after = received();
            for (int i = 0; i < 40; i++) assertTrue(after.get(i) > before.get(i), "student " + i + ": nothing in 40 s");
        }
        assertTrue(mostAtOnce <= 8 + SendQueue.MOST_SLOW, mostAtOnce + " at once");
    }

    private List<Integer> received() {
        return IntStream.range(0, 40)
                .mapToObj(student -> IntStream.range(0, 5)
                        .map(part -> all.get(part * 40 + student).sent)
                        .sum())
                .toList();
    }

    @Test
    void whoStopsReadingIsCutOffAndWhoWaitsForHisTurnIsNot() {
        for (int student = 1; student <= 40; student++) new Upload(student, PART, false);
        List<Upload> holding = all.stream().filter(queue::mayWrite).toList();
        now += Duration.ofSeconds(61).toNanos();
        queue.sweep();
        for (Upload upload : all)
            assertEquals(!holding.contains(upload), upload.endPoint().isOpen());
    }

    @Test
    void aReaderOfTwoKilobytesASecondIsNotCutOff() {
        Upload slow = new Upload(1, 200_000, false);
        assertTrue(queue.mayWrite(slow));
        for (int second = 1; second <= 100; second++) {
            now += Duration.ofSeconds(1).toNanos();
            if (second % 8 == 0) slow.sent += SLICE;
            queue.sweep();
        }
        assertTrue(slow.endPoint().isOpen());
        queue.remove(slow);
        assertFalse(queue.isSending(slow.endPoint()));
    }
}
