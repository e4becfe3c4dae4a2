package backprop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IndexedPngTest {
    private static final byte[] PALETTE = {(byte) 255, 0, 0, 0, (byte) 128, 0};

    @Test
    void anotherReaderSeesTheSameColours() throws IOException {
        int width = 300, height = 250; // more than one stored block
        byte[] pixels = new byte[width * height];
        for (int i = 0; i < pixels.length; i++) pixels[i] = (byte) (i % 7 == 0 ? 1 : 0);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(IndexedPng.of(width, height, pixels, PALETTE)));
        assertEquals(width, read.getWidth());
        assertEquals(height, read.getHeight());
        for (int i = 0; i < pixels.length; i++)
            assertEquals(i % 7 == 0 ? 0xff008000 : 0xffff0000, read.getRGB(i % width, i / width));
    }

    @Test
    void tooFewPixelsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> IndexedPng.of(2, 2, new byte[3], PALETTE));
    }
}
