package backprop.pendigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pen.PenDigit;
import backprop.fetch.DataException;
import backprop.fetch.Sha256;
import backprop.mnist.TestMirror;
import backprop.mnist.TestMirror.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PenDigitsTest {
    @TempDir
    private Path folder;

    @Test
    void anArchiveIsFetchedOnceAndRead() throws IOException {
        byte[] zip = archive();
        try (TestMirror mirror = new TestMirror(name -> zip, Fault.NONE)) {
            PenDigitStore store = new PenDigitStore(folder, true, published(zip, mirror));
            requireEightAndFour(store.digits(sentence -> {}));
            requireEightAndFour(store.digits(sentence -> {}));
            assertEquals(1, mirror.requests().size());
        }
    }

    @Test
    void anArchiveThatIsCutOffIsGoneOnWith() throws IOException {
        byte[] zip = archive();
        try (TestMirror mirror = new TestMirror(name -> zip, Fault.CUTS_OFF_ONCE)) {
            requireEightAndFour(new PenDigitStore(folder, true, published(zip, mirror)).digits(sentence -> {}));
            assertEquals(2, mirror.requests().size());
            assertTrue(mirror.requests().get(1).endsWith(" from " + zip.length / 2), "" + mirror.requests());
        }
    }

    @Test
    void anotherFileIsNotBelieved() throws IOException {
        byte[] zip = archive();
        try (TestMirror mirror = new TestMirror(name -> zip, Fault.SENDS_A_LOGIN_PAGE)) {
            PenDigitStore store = new PenDigitStore(folder, true, published(zip, mirror));
            String message = assertThrows(DataException.class, () -> store.digits(sentence -> {}))
                    .getMessage();
            assertTrue(message.contains("127.0.0.1") && message.contains("something else"), message);
        }
    }

    @Test
    void offlineNothingIsFetched() {
        PenDigitStore store = new PenDigitStore(folder, false);
        String message = assertThrows(DataException.class, () -> store.digits(sentence -> {}))
                .getMessage();
        assertTrue(message.contains("offline") && message.contains("pendigits.zip"), message);
    }

    @Test
    void aFolderMayHaveThemAsLines() throws IOException {
        write("{\"digit\": 8, \"strokes\": [[[267, 167], [267, 164], [266, 158]]]}\n"
                + "{\"digit\": 4, \"strokes\": [[[200, 100], [180, 200]], [[250, 80]]]}\n");
        requireEightAndFour(new PenDigitFolder(folder).digits());
    }

    @Test
    void whatAFolderHasNotIsNamed() throws IOException {
        requireSentence("neither pendigits.zip nor train.jsonl.gz");
        write("{\"digit\": 8}\n");
        requireSentence("holds no digits of a pen");
        Files.writeString(folder.resolve("train.jsonl.gz"), "no gzip");
        requireSentence("cannot be read");
        Files.write(folder.resolve("pendigits.zip"), archive());
        requireSentence("not the published archive");
    }

    private void requireSentence(String part) {
        String message = assertThrows(DataException.class, () -> new PenDigitFolder(folder).digits())
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    private void write(String lines) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("train.jsonl.gz")))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void requireEightAndFour(List<PenDigit> digits) {
        assertEquals(List.of(8, 4), digits.stream().map(PenDigit::digit).toList());
        assertEquals(167, digits.get(0).strokes().get(0).get(0).y());
        assertEquals(2, digits.get(1).strokes().size());
    }

    private static PenDigitArchive published(byte[] zip, TestMirror mirror) {
        return new PenDigitArchive(mirror.address().resolve("digits.zip"), zip.length, Sha256.of(zip));
    }

    /** Two digits, packed by Unix's compress as those of the published archive are. */
    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                InputStream in = PenDigitsTest.class.getResourceAsStream("/pendigits/" + PenDigitArchive.ENTRY)) {
            zip.putNextEntry(new ZipEntry(PenDigitArchive.ENTRY));
            in.transferTo(zip);
        }
        return bytes.toByteArray();
    }
}
