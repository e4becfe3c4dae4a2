package backprop.mnist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import backprop.fetch.DataException;
import backprop.fetch.FetchWatcher;
import backprop.fetch.Timeouts;
import backprop.mnist.TestMirror.Fault;
import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MnistStoreTest {
    private static final SmallMnist MNIST = new SmallMnist();
    private static final String IMAGES = "train-images-idx3-ubyte.gz";

    @TempDir
    private Path cache;

    private final List<String> said = new ArrayList<>();
    private long most;

    private final FetchWatcher watcher = new FetchWatcher() {
        @Override
        public void progress(long bytes, long total) {
            assertTrue(bytes <= total, bytes + " of " + total);
            most = Math.max(most, bytes);
        }

        @Override
        public void report(String sentence) {
            said.add(sentence);
        }
    };

    @Test
    void whatIsFetchedIsThereForTheNextStart() throws IOException {
        try (TestMirror mirror = mirror(Fault.NONE)) {
            MnistStore store = store(mirror);
            assertTrue(store.cached().isEmpty() && store.mayFetch());
            requireRead(store.fetch(watcher));
            requireRead(store.cached().orElseThrow());
            assertEquals(4, mirror.requests().size(), mirror.requests().toString());
            assertEquals(MNIST.files().packedSize(), most);
            requireRead(store.fetch(watcher));
            assertEquals(4, mirror.requests().size(), "what is right is not fetched again");
        }
        assertEquals(List.of(), said);
        assertEquals(5, names().size(), "four files and the lock: " + names());
    }

    /** The next mirror gives what the first one does not, and nothing of the first one's is left. */
    @ParameterizedTest
    @CsvSource({
        "DRIPS",
        "STALLS",
        "CUTS_OFF_ALWAYS_THERE",
        "CUTS_OFF_WITHOUT_RANGES",
        "SAYS_LESS_THAN_IT_SENDS",
        "SENDS_OTHER_BYTES",
        "SENDS_A_LOGIN_PAGE",
        "SENDS_WITHOUT_END",
        "UNPACKS_WITHOUT_END",
        "ANSWERS_ANOTHER_RANGE",
        "FORBIDS",
        "HAS_NOTHING",
        "FAILS",
        "REDIRECTS_IN_A_CIRCLE",
        "CLOSES_AT_ONCE",
    })
    void aMirrorWithAFaultIsLeftForTheNext(Fault fault) {
        try (TestMirror faulty = mirror(fault);
                TestMirror good = mirror(Fault.NONE)) {
            boolean isSilent = fault == Fault.DRIPS || fault == Fault.STALLS;
            Timeouts patience = isSilent ? SmallMnist.SHORT : SmallMnist.LONG;
            requireRead(MNIST.store(cache, patience, faulty, good).fetch(watcher));
            assertFalse(good.requests().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CUTS_OFF_ONCE", "SAYS_MORE_THAN_IT_SENDS", "REDIRECTS"})
    void aSmallFaultIsOvercome(Fault fault) {
        try (TestMirror mirror = mirror(fault)) {
            requireRead(store(mirror).fetch(watcher));
        }
    }

    @Test
    void whatWasCutOffGoesOnWhereItStopped() {
        int half = MNIST.packed(IMAGES).length / 2;
        try (TestMirror mirror = mirror(Fault.CUTS_OFF_ONCE)) {
            requireRead(store(mirror).fetch(watcher));
            assertEquals(
                    List.of(IMAGES, IMAGES + " from " + half), mirror.requests().subList(0, 2));
        }
    }

    @Test
    void anotherStartGoesOnToo() throws IOException {
        try (TestMirror mirror = mirror(Fault.CUTS_OFF_ALWAYS_THERE)) {
            MnistStore store = store(mirror);
            requireSentence(
                    assertThrows(DataException.class, () -> store.fetch(watcher)), "127.0.0.1", "stopped after");
            assertTrue(store.cached().isEmpty(), "half a file is no file");
        }
        assertEquals(1, names().stream().filter(name -> name.endsWith(".part")).count(), names().toString());
    }

    @Test
    void bytesOfAnotherContentAreNotGoneOnWith() throws IOException {
        try (TestMirror mirror = mirror(Fault.NONE)) {
            int address = mirror.address().resolve(IMAGES).hashCode();
            String part = IMAGES + "-" + Integer.toHexString(address) + ".part";
            Files.write(cache.resolve(part), new byte[1_000]);
            requireRead(store(mirror).fetch(watcher));
            assertEquals(
                    List.of(IMAGES + " from 1000", IMAGES), mirror.requests().subList(0, 2));
        }
    }

    @Test
    void withoutAnyMirrorTheSentenceNamesThemAllAndWhy() {
        try (TestMirror one = mirror(Fault.FORBIDS);
                TestMirror other = mirror(Fault.SENDS_A_LOGIN_PAGE)) {
            MnistStore store = new MnistStore(
                    cache,
                    List.of(
                            one.address(),
                            other.address(),
                            URI.create("http://127.0.0.1:1/"),
                            URI.create("http://nobody.invalid/")),
                    MNIST.files(),
                    SmallMnist.LONG);
            requireSentence(
                    assertThrows(DataException.class, () -> store.fetch(watcher)),
                    IMAGES,
                    "it answers 403",
                    "it sends something else",
                    "no connection",
                    "nobody.invalid: no such host, or no internet");
        }
    }

    @Test
    void aDamagedFileIsNamedSetAsideAndFetchedAgain() throws IOException {
        try (TestMirror mirror = mirror(Fault.NONE)) {
            MnistStore store = store(mirror);
            store.fetch(watcher);
            byte[] damaged = MNIST.packed(IMAGES).clone();
            damaged[5_000] ^= 1;
            Files.write(cache.resolve(IMAGES), damaged);
            MnistFolder believed = store.cached().orElseThrow();
            requireSentence(assertThrows(DataException.class, believed::train), IMAGES);
            requireRead(store.fetch(watcher));
            assertEquals(1, said.size());
            assertTrue(said.get(0).contains(IMAGES + " was damaged"), said.get(0));
            assertEquals(5, mirror.requests().size());
            assertEquals(-1, Arrays.mismatch(damaged, Files.readAllBytes(cache.resolve(IMAGES + ".damaged"))));
        }
    }

    @Test
    void offlineNothingIsTried() {
        MnistStore store = new MnistStore(cache, List.of(), MNIST.files(), SmallMnist.LONG);
        assertFalse(store.mayFetch());
        assertTrue(store.cached().isEmpty());
    }

    @Test
    void aFullDiskGetsASentenceAndTheNextStartIsClean() throws IOException {
        int room = MNIST.packed(IMAGES).length / 2 / 8192 * 8192;
        Configuration small = Configuration.unix().toBuilder().setMaxSize(room).build();
        try (FileSystem disk = Jimfs.newFileSystem(small);
                TestMirror mirror = mirror(Fault.NONE)) {
            MnistStore store =
                    new MnistStore(disk.getPath("/cache"), List.of(mirror.address()), MNIST.files(), SmallMnist.LONG);
            requireSentence(
                    assertThrows(DataException.class, () -> store.fetch(watcher)),
                    "/cache/",
                    "out of disk space",
                    "--cache");
            assertTrue(store.cached().isEmpty());
            assertEquals(1, mirror.requests().size(), "no other mirror is asked for what has no room");
        }
    }

    @Test
    void aFolderThatCannotBeMadeGetsASentence() throws IOException {
        Path file = Files.createFile(cache.resolve("file"));
        MnistStore store = new MnistStore(
                file.resolve("cache"), List.of(URI.create("http://127.0.0.1:1/")), MNIST.files(), SmallMnist.LONG);
        requireSentence(
                assertThrows(DataException.class, () -> store.fetch(watcher)), file.toString(), "cannot be written");
    }

    @Test
    void aFolderThatMayNotBeWrittenGetsASentence() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Path locked = Files.createDirectory(cache.resolve("locked"));
        assertTrue(locked.toFile().setWritable(false));
        MnistStore store =
                new MnistStore(locked, List.of(URI.create("http://127.0.0.1:1/")), MNIST.files(), SmallMnist.LONG);
        requireSentence(
                assertThrows(DataException.class, () -> store.fetch(watcher)), locked.toString(), "not allowed");
    }

    private MnistStore store(TestMirror... mirrors) {
        return MNIST.store(cache, mirrors);
    }

    private static TestMirror mirror(Fault fault) {
        return new TestMirror(MNIST::packed, fault);
    }

    private List<String> names() {
        return Stream.of(cache.toFile().list()).sorted().toList();
    }

    private static void requireRead(MnistFolder folder) {
        assertEquals(SmallMnist.TRAIN, folder.train().size());
        assertEquals(SmallMnist.TEST, folder.test().size());
    }

    private static void requireSentence(DataException e, String... words) {
        for (String word : words) assertTrue(e.getMessage().contains(word), word + " in: " + e.getMessage());
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
        assertFalse(e.getMessage().contains("Exception") || e.getMessage().contains("null"), e.getMessage());
    }
}
