package backprop.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PictureNameTest {
    @Test
    void saysWhatIsShown() {
        assertEquals("backprop-graph-apples-step-7", PictureName.of("graph", "apples", "step-7"));
        assertEquals("backprop-figure-2.1", PictureName.of("figure", "2.1"));
    }

    @Test
    void whatIsEmptyOrNoSignOfAFileNameIsLeftOut() {
        assertEquals("backprop-graph", PictureName.of("graph", "", "图"));
        assertEquals("backprop-digit-a-b", PictureName.of("digit", " A/\\..b: ".replace("..", "")));
    }

    @Test
    void isShort() {
        assertTrue(PictureName.of("graph", "x".repeat(1000)).length() < 70);
    }
}
