package backprop.data.npz;

import backprop.data.Dataset;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Digits as numpy.load reads them: "x", n×28×28 bytes from 0, paper, to 255, ink, and "t", their n labels.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
public final class NpzFile {
    /** The header is filled up to a multiple of so many bytes. */
    private static final int ALIGNMENT = 64;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};

    private NpzFile() {}

    public static byte[] write(Dataset digits) {
        int n = digits.size();
        String pictures = n + ", " + Dataset.SIDE + ", " + Dataset.SIDE;
        return new StoredZip()
                .add("x.npy", array(pictures, digits.images()))
                .add("t.npy", array(n + ",", digits.labels()))
                .toByteArray();
    }

    /** @param shape as Python writes it, without parentheses */
    private static byte[] array(String shape, byte[] numbers) {
        String header = "{'descr': '|u1', 'fortran_order': False, 'shape': (" + shape + "), }";
        int before = MAGIC.length + 2;
        int length = (before + header.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - before;
        String filled = header + " ".repeat(length - header.length() - 1) + "\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(MAGIC, 0, MAGIC.length);
        file.write(length);
        file.write(length >> 8);
        file.write(filled.getBytes(StandardCharsets.US_ASCII), 0, length);
        file.write(numbers, 0, numbers.length);
        return file.toByteArray();
    }
}
