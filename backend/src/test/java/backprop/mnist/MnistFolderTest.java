package backprop.mnist;

import static backprop.mnist.FakeMnist.TEST_IMAGES;
import static backprop.mnist.FakeMnist.TEST_LABELS;
import static backprop.mnist.FakeMnist.gzip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import backprop.fetch.DataException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistFolderTest {
    @TempDir
    private Path folder;

    private FakeMnist fake;

    @BeforeEach
    void fill() {
        fake = new FakeMnist(folder);
    }

    @Test
    void aMissingFolderIsNamed() {
        Path nowhere = folder.resolve("nowhere");
        requireSentence(
                assertThrows(DataException.class, () -> new MnistFolder(nowhere)), nowhere, "There is no folder");
    }

    @Test
    void aFileIsNoFolder() {
        Path file = folder.resolve(TEST_LABELS);
        requireSentence(assertThrows(DataException.class, () -> new MnistFolder(file)), file, "There is no folder");
    }

    @Test
    void aMissingFileIsNamedAtOnce() {
        fake.delete(TEST_LABELS);
        requireSentence(
                assertThrows(DataException.class, () -> new MnistFolder(folder)), folder, TEST_LABELS, "missing");
    }

    @Test
    void aTruncatedFileIsNamedWithBothLengths() {
        fake.write(TEST_IMAGES, Arrays.copyOf(fake.read(TEST_IMAGES), 5_000));
        requireRefused(TEST_IMAGES, "7856", "5000", "cut off");
    }

    @Test
    void aFileOfTooManyBytesIsNamedWithBothLengths() {
        fake.write(TEST_IMAGES, Arrays.copyOf(fake.read(TEST_IMAGES), 10_000));
        requireRefused(TEST_IMAGES, "7856", "10000", "too much");
    }

    @Test
    void aFileThatHasLostItsHeaderIsNamed() {
        fake.write(TEST_IMAGES, new byte[0]);
        requireRefused(TEST_IMAGES, "16", "0");
    }

    @Test
    void labelsInPlaceOfImagesAreNamed() {
        fake.write(TEST_IMAGES, fake.read(TEST_LABELS));
        requireRefused(TEST_IMAGES, "0x00000801", "0x00000803");
    }

    @Test
    void aGzippedFileUnderAPlainNameIsNamed() {
        fake.write(TEST_IMAGES, gzip(fake.read(TEST_IMAGES)));
        requireRefused(TEST_IMAGES, "gzipped");
    }

    @Test
    void aPlainFileUnderAGzippedNameIsNamed() {
        fake.pack(TEST_IMAGES, fake.read(TEST_IMAGES));
        requireRefused(TEST_IMAGES + ".gz", "not gzipped");
    }

    @Test
    void aTruncatedGzipIsNamed() {
        byte[] packed = gzip(fake.read(TEST_IMAGES));
        fake.pack(TEST_IMAGES, Arrays.copyOf(packed, packed.length / 2));
        requireRefused(TEST_IMAGES + ".gz", "cut off");
    }

    /** The sentence said "(null)". */
    @Test
    void anEmptyGzipIsNamed() {
        fake.pack(TEST_IMAGES, new byte[0]);
        requireRefused(TEST_IMAGES + ".gz", "cut off");
    }

    @Test
    void aDamagedGzipIsNamed() {
        byte[] packed = gzip(fake.read(TEST_IMAGES));
        packed[packed.length - 6] ^= 1;
        fake.pack(TEST_IMAGES, packed);
        requireRefused(TEST_IMAGES + ".gz", "damaged");
    }

    /** 100 MB, of which one byte more is read than there may be. */
    @Test
    void aGzipBombIsNotUnpacked() {
        byte[] bomb = new byte[100_000_000];
        ByteBuffer.wrap(bomb).putInt(0x803).putInt(10_000).putInt(28).putInt(28);
        fake.pack(TEST_IMAGES, gzip(bomb));
        requireRefused(TEST_IMAGES + ".gz", "7840016", "7840017", "too much");
    }

    @Test
    void rightFilesWithOtherContentAreNotBelieved() {
        requireRefused(TEST_IMAGES, "SHA-256", MnistFiles.PUBLISHED.testImages().sha256());
        assertThrows(DataException.class, () -> new MnistFolder(folder).train());
    }

    @Test
    void thePublishedFilesAreRead() {
        MnistFolder mnist = RealMnist.folder();
        assertEquals(60_000, mnist.train().size());
        Dataset test = mnist.test();
        assertEquals(10_000, test.size());
        assertEquals(7, test.label(0));
    }

    @Test
    void unpackedFilesAreReadAsWell() throws Exception {
        MnistFolder mnist = RealMnist.folder();
        Dataset test = mnist.test();
        Files.write(folder.resolve(TEST_IMAGES), IdxFile.writeImages(test));
        Files.write(folder.resolve(TEST_LABELS), IdxFile.writeLabels(test));
        assertEquals(10_000, new MnistFolder(folder).test().size());
    }

    private void requireRefused(String file, String... words) {
        MnistFolder mnist = new MnistFolder(folder);
        requireSentence(assertThrows(DataException.class, mnist::test), folder.resolve(file), words);
    }

    private static void requireSentence(DataException e, Path file, String... words) {
        String message = e.getMessage();
        assertTrue(message.contains(file.toString()), message);
        for (String word : words) assertTrue(message.contains(word), word + " in: " + message);
        assertTrue(message.endsWith("."), message);
        assertFalse(message.contains("null") || message.contains("Exception"), message);
    }
}
