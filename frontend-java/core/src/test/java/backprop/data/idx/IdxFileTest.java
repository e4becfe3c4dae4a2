package backprop.data.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class IdxFileTest {
    private static final byte[] IMAGES = IdxFile.writeImages(twoDigits());
    private static final byte[] LABELS = IdxFile.writeLabels(twoDigits());

    private static Dataset twoDigits() {
        byte[] images = new byte[2 * Dataset.PIXELS];
        for (int i = 0; i < images.length; i++) images[i] = (byte) (31 * i);
        return new Dataset(images, new byte[] {9, 0});
    }

    @Test
    void theHeadersAreThoseOfMnist() {
        int[] images = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28};
        for (int i = 0; i < images.length; i++) assertEquals(images[i], IMAGES[i]);
        assertArrayEquals(new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 9, 0}, LABELS);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Dataset back = IdxFile.read(IMAGES, LABELS);
        assertArrayEquals(twoDigits().images(), back.images());
        assertArrayEquals(twoDigits().labels(), back.labels());
    }

    @Test
    void anEmptySetIsASet() {
        Dataset none = new Dataset(new byte[0], new byte[0]);
        assertEquals(
                0,
                IdxFile.read(IdxFile.writeImages(none), IdxFile.writeLabels(none))
                        .size());
    }

    @Test
    void aBadFileGetsASentenceWithWhatWasExpectedAndFound() {
        assertSays("not an IDX file of images: its header needs 16 bytes, the file has 9", cut(IMAGES, 9));
        assertSays("not an IDX file of images: it begins with 0x00000801 instead of 0x00000803", LABELS);
        assertSays("not an IDX file of images: it begins with 0x89504e47 instead of 0x00000803", png());
        assertSays("the file of images is still gzipped; it is to be unpacked first", new byte[] {0x1F, (byte) 0x8B});
        assertSays(
                "the file announces 2 images, which need 1584 bytes, but has 1583: it is cut off", cut(IMAGES, 1583));
        assertSays(
                "the file announces 2 images, which need 1584 bytes, but has 1585: there is too much",
                cut(IMAGES, 1585));
        assertSays("pictures of 28×28 pixels were expected, not of 28×29", changed(IMAGES, 15, 29));
        assertSays("pictures of 28×28 pixels were expected, not of 4278190108×28", changed(IMAGES, 8, 255));
        assertSays(
                "the file announces 4278190082 images, which need 3354101024304 bytes, but has 1584: it is cut off",
                changed(IMAGES, 4, 255));
        assertMessage("label 1 is 10, where 0 to 9 was expected", () -> IdxFile.readLabels(changed(LABELS, 9, 10)));
        assertMessage("label 0 is 255, where 0 to 9 was expected", () -> IdxFile.readLabels(changed(LABELS, 8, 255)));
    }

    @Test
    void imagesAndLabelsHaveToAgree() {
        byte[] threeLabels = changed(cut(LABELS, 11), 7, 3);
        assertMessage("there are 2 images, but 3 labels", () -> IdxFile.read(IMAGES, threeLabels));
    }

    @Test
    void everyShorterFileIsRefused() {
        for (int length = 0; length < IMAGES.length; length++) {
            byte[] file = cut(IMAGES, length);
            assertThrows(IdxException.class, () -> IdxFile.readImages(file));
        }
    }

    @Property(tries = 1000)
    void anyBytesGiveContentOrAnIdxException(@ForAll byte[] bytes) {
        assertAnswered(bytes);
    }

    @Property(tries = 1000)
    void aFileWithAnyHeaderGivesContentOrAnIdxException(
            @ForAll int count, @ForAll int rows, @ForAll int columns, @ForAll @IntRange(max = 2000) int length) {
        ByteBuffer file = ByteBuffer.allocate(16 + length).putInt(0x803).putInt(count);
        assertAnswered(file.putInt(rows).putInt(columns).array());
        assertAnswered(file.putInt(0, 0x801).array());
    }

    @Property(tries = 1000)
    void aChangedFileGivesContentOrAnIdxException(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 15) Integer> places, @ForAll byte value) {
        byte[] file = IMAGES.clone();
        for (int place : places) file[place] = value;
        assertAnswered(file);
    }

    private static void assertAnswered(byte[] file) {
        for (boolean images : new boolean[] {true, false}) {
            try {
                byte[] content = images ? IdxFile.readImages(file) : IdxFile.readLabels(file);
                assertTrue(content.length < file.length);
            } catch (IdxException e) {
                assertTrue(e.getMessage().length() < 200, e.getMessage());
            }
        }
    }

    private static void assertSays(String message, byte[] imageFile) {
        assertMessage(message, () -> IdxFile.readImages(imageFile));
    }

    private static void assertMessage(String message, Executable action) {
        assertEquals(message, assertThrows(IdxException.class, action).getMessage());
    }

    private static byte[] cut(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    private static byte[] changed(byte[] file, int at, int value) {
        byte[] result = file.clone();
        result[at] = (byte) value;
        return result;
    }

    private static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    }
}
