package backprop.pretrained;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.browser.Nets;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.nn.Network;
import backprop.picture.DigitSearch;
import backprop.picture.GreyPicture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the nets read in pictures as people take them. */
class PictureCasesTest {
    private static final List<String> NETS = List.of("cnn", "mlp");

    @ParameterizedTest
    @CsvSource({
        "desk-at-left.jpg, 5",
        "shadow-corner.jpg, 5",
        "sheet-on-dark-desk.jpg, 5",
        "box-around.png, 5",
        "grid-50-50.jpg, 5",
        "transparent-white.png, 5",
        "two-digits.png, 23",
        "whole-sheet.jpg, 234575324447",
    })
    void theDigitsOfAPictureAreReadInOrder(String name, String digits) throws IOException {
        for (String net : NETS) assertEquals(digits, read(net, name, 0.9), net);
    }

    /** Of a 4 that is closed at the top the page says that it could be a 9, for the net is less sure than 0.8. */
    @ParameterizedTest
    @CsvSource({"real-four-closed.png, 4, 0.7", "real-one-with-flag-a.png, 1, 0.9"})
    void cnnReadsARealFourThatIsClosedAndAOneWithAFlag(String name, String digit, double sure) throws IOException {
        assertEquals(digit, read("cnn", name, sure));
    }

    /** @param sure below this a digit counts as not read */
    private static String read(String net, String name, double sure) throws IOException {
        Network network = Nets.read(net);
        StringBuilder read = new StringBuilder();
        for (float[] digit : DigitSearch.in(picture(name))) {
            Ink ink = new Ink();
            ink.add(digit);
            DigitImage image = DigitImage.of(ink, DigitPlacement.BY_MASS).orElseThrow();
            read.append(surest(Nets.probabilities(network, image.input()), sure));
        }
        return read.toString();
    }

    private static char surest(float[] probabilities, double sure) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) if (probabilities[i] > probabilities[best]) best = i;
        return probabilities[best] > sure ? Character.forDigit(best, 10) : '?';
    }

    private static GreyPicture picture(String name) throws IOException {
        BufferedImage image = ImageIO.read(PictureCasesTest.class.getResource("/pictures/" + name));
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        byte[] rgba = new byte[4 * argb.length];
        for (int i = 0; i < rgba.length; i++) {
            rgba[i] = (byte) (Integer.rotateLeft(argb[i / 4], 8) >>> 8 * (3 - i % 4));
        }
        return GreyPicture.of(image.getWidth(), image.getHeight(), rgba);
    }
}
