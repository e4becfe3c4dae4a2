package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class DatasetTest {
    private static Dataset digits(int... labels) {
        byte[] images = new byte[labels.length * Dataset.PIXELS];
        byte[] answers = new byte[labels.length];
        for (int i = 0; i < labels.length; i++) {
            answers[i] = (byte) labels[i];
            images[i * Dataset.PIXELS] = (byte) (100 + labels[i]);
        }
        return new Dataset(images, answers);
    }

    @Test
    void aPictureIsFoundWithItsLabel() {
        Dataset digits = digits(3, 1, 4);
        assertEquals(4, digits.label(2));
        assertEquals(104, digits.image(2)[0]);
        assertEquals(Dataset.PIXELS, digits.image(2).length);
    }

    @Test
    void partsAndSumsKeepPicturesAndLabelsTogether() {
        Dataset digits = digits(3, 1, 4, 1, 5).slice(1, 3).and(digits(9));
        assertArrayEquals(new byte[] {1, 4, 9}, digits.labels());
        assertEquals(101, digits.image(0)[0]);
        assertEquals(109, digits.image(2)[0]);
    }

    @Test
    void lengthsThatDisagreeAreRefusedWithBothNumbers() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Dataset(new byte[785], new byte[1]));
        assertEquals("1 labels need 784 bytes of images, not 785", e.getMessage());
    }

    @Test
    void aLabelAboveNineIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> digits(1, 10));
        assertThrows(IllegalArgumentException.class, () -> digits(-1));
    }
}
