package backprop.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** A picture of a few colours as a PNG file, stored and not compressed: small pictures need no more. */
public final class IndexedPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    /** A stored block of deflate holds no more. */
    private static final int BLOCK = 65_535;

    private static final int ADLER = 65_521;

    private IndexedPng() {}

    /**
     * @param pixels one byte each, row by row: a colour's place in the palette
     * @param palette red, green and blue of each, at most 256 of them
     * @throws IllegalArgumentException if there are not width · height pixels
     */
    public static byte[] of(int width, int height, byte[] pixels, byte[] palette) {
        if (pixels.length != width * height)
            throw new IllegalArgumentException(pixels.length + " pixels for " + width + " × " + height);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        put(file, SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        number(header, width);
        number(header, height);
        // Bits of a pixel, a palette, and the only methods that there are.
        put(header, new byte[] {8, 3, 0, 0, 0});
        chunk(file, "IHDR", header.toByteArray());
        chunk(file, "PLTE", palette);
        chunk(file, "IDAT", stored(rows(width, height, pixels)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** Before each row stands which filter it has: none. */
    private static byte[] rows(int width, int height, byte[] pixels) {
        byte[] rows = new byte[height * (width + 1)];
        for (int y = 0; y < height; y++) System.arraycopy(pixels, y * width, rows, y * (width + 1) + 1, width);
        return rows;
    }

    private static byte[] stored(byte[] content) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.write(0x78);
        stream.write(0x01);
        for (int at = 0; at < content.length; at += BLOCK) {
            int size = Math.min(BLOCK, content.length - at);
            stream.write(at + size == content.length ? 1 : 0);
            for (int part : new int[] {size, ~size}) {
                stream.write(part & 0xff);
                stream.write(part >> 8 & 0xff);
            }
            stream.write(content, at, size);
        }
        int a = 1, b = 0;
        for (byte each : content) {
            a = (a + (each & 0xff)) % ADLER;
            b = (b + a) % ADLER;
        }
        number(stream, b << 16 | a);
        return stream.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type, 0, type.length);
        sum.update(content, 0, content.length);
        number(file, content.length);
        put(file, type);
        put(file, content);
        number(file, (int) sum.getValue());
    }

    private static void put(ByteArrayOutputStream into, byte[] content) {
        into.write(content, 0, content.length);
    }

    private static void number(ByteArrayOutputStream into, int number) {
        for (int shift = 24; shift >= 0; shift -= 8) into.write(number >> shift & 0xff);
    }
}
