package backprop.data.npz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.math.Rng;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzFileTest {
    @TempDir
    private Path folder;

    private static Dataset digits(int count) {
        Rng rng = new Rng(1);
        byte[] images = new byte[count * Dataset.PIXELS], labels = new byte[count];
        for (int i = 0; i < images.length; i++) images[i] = (byte) rng.nextInt();
        for (int i = 0; i < count; i++) labels[i] = (byte) (i % 10);
        return new Dataset(images, labels);
    }

    @Test
    void theArraysAreThoseOfTheDigits() throws IOException {
        Dataset digits = digits(12);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(NpzFile.write(digits)))) {
            requireArray(zip, "x.npy", "(12, 28, 28)", digits.images());
            requireArray(zip, "t.npy", "(12,)", digits.labels());
            assertEquals(null, zip.getNextEntry());
        }
    }

    /** The header is as NumPy asks for it: to a multiple of 64 bytes, with a line's end last. */
    private static void requireArray(ZipInputStream zip, String name, String shape, byte[] numbers) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        assertEquals(name, entry.getName());
        byte[] array = zip.readAllBytes();
        int start = array.length - numbers.length;
        assertEquals(0, start % 64);
        assertEquals("\u0093NUMPY\u0001\u0000", new String(array, 0, 8, StandardCharsets.ISO_8859_1));
        assertEquals(start - 10, array[8] & 255 | (array[9] & 255) << 8);
        String header = new String(array, 10, start - 10, StandardCharsets.ISO_8859_1);
        assertTrue(header.startsWith("{'descr': '|u1', 'fortran_order': False, 'shape': " + shape + ", }"), header);
        assertTrue(header.endsWith(" \n"), header);
        assertArrayEquals(numbers, Arrays.copyOfRange(array, start, array.length));
    }

    @Test
    void itsDirectoryIsThatOfAnArchiveAndTheBytesAreTheSameEachTime() throws IOException {
        byte[] bytes = NpzFile.write(digits(3));
        assertArrayEquals(bytes, NpzFile.write(digits(3)));
        try (ZipFile zip =
                new ZipFile(Files.write(folder.resolve("digits.npz"), bytes).toFile())) {
            assertEquals(2, zip.size());
            assertEquals(3, zip.getInputStream(zip.getEntry("t.npy")).readAllBytes()[128 + 1] + 2);
        }
    }
}
