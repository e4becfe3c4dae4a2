package backprop.data.npz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A zip archive whose files are not compressed and have no date. (Java's own brings calendars and compression into the page, more
 * than all of the page's own.) https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
final class StoredZip {
    private static final int FILE = 0x04034b50, ENTRY = 0x02014b50, END = 0x06054b50;
    private static final int VERSION = 20, FIRST_OF_JANUARY_1980 = 0x21;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    StoredZip add(String name, byte[] content) {
        int offset = files.size();
        CRC32 sum = new CRC32();
        sum.update(content, 0, content.length);
        put4(files, FILE);
        describe(files, name, content.length, (int) sum.getValue());
        put(files, name.getBytes(StandardCharsets.US_ASCII));
        put(files, content);
        put4(directory, ENTRY);
        put2(directory, VERSION);
        describe(directory, name, content.length, (int) sum.getValue());
        // No comment, on the first disk, no attributes.
        for (int i = 0; i < 5; i++) put2(directory, 0);
        put4(directory, offset);
        put(directory, name.getBytes(StandardCharsets.US_ASCII));
        count++;
        return this;
    }

    /** What both headers of a file say alike. */
    private static void describe(ByteArrayOutputStream into, String name, int length, int sum) {
        put2(into, VERSION);
        put2(into, 0);
        put2(into, 0);
        put2(into, 0);
        put2(into, FIRST_OF_JANUARY_1980);
        put4(into, sum);
        put4(into, length);
        put4(into, length);
        put2(into, name.length());
        put2(into, 0);
    }

    byte[] toByteArray() {
        int start = files.size(), length = directory.size();
        put(files, directory.toByteArray());
        put4(files, END);
        put4(files, 0);
        put2(files, count);
        put2(files, count);
        put4(files, length);
        put4(files, start);
        put2(files, 0);
        return files.toByteArray();
    }

    private static void put(ByteArrayOutputStream into, byte[] bytes) {
        into.write(bytes, 0, bytes.length);
    }

    private static void put2(ByteArrayOutputStream into, int value) {
        into.write(value);
        into.write(value >> 8);
    }

    private static void put4(ByteArrayOutputStream into, int value) {
        put2(into, value);
        put2(into, value >> 16);
    }
}
