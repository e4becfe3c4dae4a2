package backprop.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.mnist.TestMirror.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that fill the same cache folder: each is a Java of its own, and one may be killed. */
class StartsAtOnceTest {
    private static final SmallMnist MNIST = new SmallMnist();
    private static final String IMAGES = "train-images-idx3-ubyte.gz";
    private static final int HALF = MNIST.packed(IMAGES).length / 2;
    private static final String WAITS = "Another Backprop Lab is fetching MNIST; waiting for it.";
    private static final String READ = SmallMnist.TRAIN + " and " + SmallMnist.TEST + " digits";

    @TempDir
    private Path cache;

    @Test
    void oneFetchesForBoth() throws Exception {
        CountDownLatch bothAreHere = new CountDownLatch(1);
        try (TestMirror mirror = new TestMirror(name -> once(bothAreHere, name), Fault.NONE);
                FetchProcess first = new FetchProcess(cache, mirror.address())) {
            first.await(() -> !mirror.requests().isEmpty());
            try (FetchProcess second = new FetchProcess(cache, mirror.address())) {
                assertEquals(WAITS, second.nextLine());
                bothAreHere.countDown();
                requireRead(first);
                requireRead(second);
            }
            assertEquals(4, mirror.requests().size(), mirror.requests().toString());
        }
        requireClean();
    }

    /** The system takes the lock back, and half a file is what the other goes on from. */
    @Test
    void theOtherTakesOverFromOneThatIsKilled() throws Exception {
        try (TestMirror mirror = new TestMirror(MNIST::packed, Fault.STALLS_AT_FIRST);
                FetchProcess first = new FetchProcess(cache, mirror.address())) {
            first.await(this::halfIsHere);
            try (FetchProcess second = new FetchProcess(cache, mirror.address())) {
                assertEquals(WAITS, second.nextLine());
                first.kill();
                requireRead(second);
            }
            assertEquals(
                    List.of(IMAGES, IMAGES + " from " + HALF), mirror.requests().subList(0, 2));
            assertEquals(5, mirror.requests().size(), mirror.requests().toString());
        }
        requireClean();
    }

    @Test
    void aKilledFetchLeavesNothingBrokenForTheNextStart() throws Exception {
        try (TestMirror mirror = new TestMirror(MNIST::packed, Fault.STALLS_AT_FIRST)) {
            try (FetchProcess process = new FetchProcess(cache, mirror.address())) {
                process.await(this::halfIsHere);
                process.kill();
            }
            assertTrue(MNIST.store(cache).cached().isEmpty());
            try (FetchProcess next = new FetchProcess(cache, mirror.address())) {
                requireRead(next);
            }
            assertEquals(IMAGES + " from " + HALF, mirror.requests().get(1));
        }
        requireClean();
    }

    private static byte[] once(CountDownLatch time, String name) {
        try {
            if (!time.await(20, TimeUnit.SECONDS)) throw new IllegalStateException("nobody came for " + name);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return MNIST.packed(name);
    }

    private boolean halfIsHere() {
        return names().stream()
                .anyMatch(name ->
                        name.endsWith(".part") && cache.resolve(name).toFile().length() == HALF);
    }

    /** Says nothing else, and ends well. */
    private static void requireRead(FetchProcess process) throws IOException, InterruptedException {
        assertEquals(READ, process.nextLine());
        assertNull(process.nextLine());
        assertTrue(process.endedWell());
    }

    private void requireClean() {
        assertEquals(5, names().size(), "four files and the lock: " + names());
        MnistFolder folder = MNIST.store(cache).cached().orElseThrow();
        assertEquals(SmallMnist.TRAIN, folder.train().size());
        assertEquals(SmallMnist.TEST, folder.test().size());
    }

    private List<String> names() {
        return Stream.of(cache.toFile().list()).sorted().toList();
    }
}
