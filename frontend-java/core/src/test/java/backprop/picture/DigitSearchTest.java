package backprop.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** One digit among other things is found as if it stood alone. */
class DigitSearchTest {
    private static final int SIDE = 400;
    private static final double PAPER = 0.86;
    private static final double INK = 0.2;

    private final Map<Integer, byte[]> alone = new HashMap<>();

    private static Scene sheet(int digit) {
        return new Scene(SIDE, SIDE, PAPER).digit(digit, 0.34, 0.23, 0.5, 0.09, INK);
    }

    private static byte[] seen(GreyPicture picture, String what) {
        List<float[]> digits = DigitSearch.in(picture);
        assertEquals(1, digits.size(), what);
        Ink ink = new Ink();
        ink.add(digits.get(0));
        return DigitImage.of(ink, DigitPlacement.BY_MASS).orElseThrow().pixels();
    }

    /** The cosine between the two pictures of 28×28. */
    private static double likeness(byte[] a, byte[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] & 0xFF) * (b[i] & 0xFF);
            aa += (a[i] & 0xFF) * (a[i] & 0xFF);
            bb += (b[i] & 0xFF) * (b[i] & 0xFF);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private byte[] alone(int digit) {
        return alone.computeIfAbsent(digit, which -> seen(sheet(which).picture(), "alone"));
    }

    private void assertFoundAsIfAlone(int digit, Scene scene, String what) {
        double likeness = likeness(alone(digit), seen(scene.grain(digit).picture(), what + ", " + digit));
        assertTrue(likeness > 0.93, what + ": the " + digit + " is like itself by " + likeness);
    }

    private void forEachDigit(String what, UnaryOperator<Scene> change) {
        for (int digit = 0; digit < 10; digit += 3) assertFoundAsIfAlone(digit, change.apply(sheet(digit)), what);
    }

    @Test
    void aTableAlongOneToFourSidesIsNoInk() {
        for (int sides = 1; sides < 16; sides++) {
            int which = sides;
            for (int digit = sides % 3; digit < 10; digit += 5) {
                Scene table = sheet(digit)
                        .paint(
                                (x, y) -> (which & 1) > 0 && x < 0.1
                                                || (which & 2) > 0 && x > 0.92
                                                || (which & 4) > 0 && y < 0.08
                                                || (which & 8) > 0 && y > 0.9
                                        ? 1
                                        : 0,
                                0.28);
                assertFoundAsIfAlone(digit, table, "table at " + which);
            }
        }
    }

    @Test
    void shadowsAtSidesAndCornersAreNoInk() {
        for (double corner : new double[] {0, 1}) {
            forEachDigit("corner", scene -> scene.lit((x, y) -> Math.hypot(x - corner, y - 1) < 0.45 ? 0.6 : 1));
            forEachDigit("side", scene -> scene.lit((x, y) -> Math.abs(x - corner) < 0.25 ? 0.6 : 1));
            forEachDigit("top", scene -> scene.lit((x, y) -> Math.abs(y - corner) < 0.15 ? 0.55 : 1));
        }
    }

    @Test
    void aShadowThatFallsOverTheDigitIsNoInk() {
        forEachDigit("over it", scene -> scene.lit((x, y) -> x + 0.4 * y > 0.7 ? 0.65 : 1));
        forEachDigit("soft", scene -> scene.lit((x, y) -> 0.6 + 0.4 / (1 + Math.exp(30 * (0.3 * x + y - 0.65)))));
    }

    @Test
    void aThumbIsNoInk() {
        forEachDigit("thumb", scene -> scene.paint((x, y) -> Math.hypot(x - 0.95, y - 1) < 0.2 ? 1 : 0, 0.6));
        forEachDigit("thumb", scene -> scene.paint((x, y) -> Math.hypot(x, y - 0.4) < 0.18 ? 1 : 0, 0.55));
    }

    @Test
    void fallingLightAndVignettesAreNoInk() {
        forEachDigit("falling", scene -> scene.lit((x, y) -> 0.4 + 0.6 * x));
        forEachDigit("falling", scene -> scene.lit((x, y) -> 1 - 0.35 * x - 0.3 * y));
        forEachDigit("vignette", scene -> scene.lit((x, y) -> 1 - 1.1 * Math.pow(Math.hypot(x - 0.5, y - 0.5), 3)));
    }

    @Test
    void framesAndPrintedBoxesAreNoInk() {
        for (double line : new double[] {0.006, 0.02}) {
            forEachDigit("box", scene -> scene.segment(0.1, 0.1, 0.9, 0.1, line, 0.1)
                    .segment(0.9, 0.1, 0.9, 0.9, line, 0.1)
                    .segment(0.9, 0.9, 0.1, 0.9, line, 0.1)
                    .segment(0.1, 0.9, 0.1, 0.1, line, 0.1));
            forEachDigit("turned box", scene -> scene.segment(0.14, 0.04, 0.95, 0.14, line, 0.2)
                    .segment(0.95, 0.14, 0.88, 0.95, line, 0.2)
                    .segment(0.88, 0.95, 0.07, 0.86, line, 0.2)
                    .segment(0.07, 0.86, 0.14, 0.04, line, 0.2));
            forEachDigit(
                    "circle",
                    scene -> scene.paint(
                            (x, y) -> Math.abs(Math.hypot(x - 0.5, y - 0.5) - 0.42) < line / 2 ? 1 : 0, 0.2));
        }
        forEachDigit(
                "frame",
                scene -> scene.paint((x, y) -> Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) > 0.47 ? 1 : 0, 0.1));
    }

    @Test
    void neitherPrintedLinesNorThePaperBetweenThemAreInk() {
        for (double pitch : new double[] {0.05, 0.083, 0.14}) {
            for (double degrees : new double[] {0, 4, -11}) {
                String what = pitch + " apart, turned by " + degrees;
                for (int digit : new int[] {0, 1, 4, 8}) {
                    Scene lined = new Scene(SIDE, SIDE, PAPER).ruled(pitch, degrees, 0.004, 0.5);
                    assertFoundAsIfAlone(digit, lined.digit(digit, 0.34, 0.23, 0.5, 0.09, INK), "lined, " + what);
                    Scene squared = new Scene(SIDE, SIDE, PAPER)
                            .ruled(pitch, degrees, 0.004, 0.5)
                            .ruled(pitch, degrees + 90, 0.004, 0.5);
                    assertFoundAsIfAlone(digit, squared.digit(digit, 0.34, 0.23, 0.5, 0.09, INK), "squared, " + what);
                }
            }
        }
    }

    @Test
    void aDigitThatReachesTheEdgeOfACloselyCroppedPictureIsReadWhole() {
        for (int digit = 0; digit < 10; digit++) {
            double wide = digit == 1 ? 0.3 : 0.78;
            Scene close = new Scene((int) (wide * SIDE), SIDE, PAPER)
                    .digit(digit, digit == 1 ? -0.14 : 0.06, 0.05, 0.9, 0.11, INK);
            byte[] alone = seen(
                    new Scene(SIDE, SIDE, PAPER)
                            .digit(digit, 0.3, 0.2, 0.5, 0.11, INK)
                            .picture(),
                    "alone");
            double likeness = likeness(alone, seen(close.picture(), "close " + digit));
            assertTrue(likeness > 0.93, "the " + digit + " is like itself by " + likeness);
        }
    }

    @Test
    void thePalePlacesInABoldDigitAreNotReadForIt() {
        for (int digit : new int[] {2, 3, 5, 6, 8, 9}) {
            Scene even = new Scene(SIDE, SIDE, PAPER).digit(digit, 0.34, 0.23, 0.5, 0.42, INK);
            byte[] alone = seen(even.picture(), "even " + digit);
            Scene uneven = even.paint((x, y) -> Math.hypot(x - 0.44, y - 0.4) < 0.03 ? 1 : 0, 0.45)
                    .paint((x, y) -> Math.abs(x - 0.5) < 0.06 && Math.abs(y - 0.55) < 0.015 ? 1 : 0, 0.5);
            double likeness = likeness(alone, seen(uneven.picture(), "uneven " + digit));
            assertTrue(likeness > 0.93, "the " + digit + " is like itself by " + likeness);
        }
    }

    @Test
    void aBoldDigitOfACloselyCroppedPictureIsReadWholeThoughItsInkIsUneven() {
        for (int digit = 2; digit < 10; digit++) {
            Scene even = new Scene(312, SIDE, PAPER).digit(digit, 0.06, 0.05, 0.9, 0.26, INK);
            byte[] alone = seen(even.picture(), "even " + digit);
            Scene uneven = even.paint((x, y) -> Math.hypot(x - 0.33, y - 0.35) < 0.04 ? 1 : 0, 0.4)
                    .paint((x, y) -> Math.abs(x - 0.4) < 0.1 && Math.abs(y - 0.6) < 0.02 ? 1 : 0, 0.45);
            double likeness = likeness(alone, seen(uneven.picture(), "uneven " + digit));
            assertTrue(likeness > 0.93, "the " + digit + " is like itself by " + likeness);
        }
    }

    @Test
    void aDigitInAShadowOrOnASheetIsNoPlaceInABoldStroke() {
        for (int digit : new int[] {1, 4, 7}) {
            Scene sheet = new Scene(SIDE, SIDE, 0.25)
                    .paint((x, y) -> Math.abs(x - 0.5) < 0.21 && Math.abs(y - 0.5) < 0.38 ? 1 : 0, PAPER);
            assertFoundAsIfAlone(digit, sheet.digit(digit, 0.36, 0.25, 0.45, 0.09, INK), "slim sheet");
            Scene shadow = new Scene(SIDE, SIDE, PAPER).digit(digit, 0.36, 0.25, 0.45, 0.09, INK);
            shadow.lit((x, y) -> Math.hypot((x - 0.5) / 0.26, (y - 0.5) / 0.42) < 1 ? 0.8 : 1);
            assertFoundAsIfAlone(digit, shadow, "oval shadow");
        }
    }

    @Test
    void aBlankSheetOnADarkTableHasNoDigit() {
        Scene blank = new Scene(SIDE, SIDE, 0.25)
                .paint((x, y) -> Math.max(Math.abs(x - 0.5), Math.abs(y - 0.5)) < 0.35 ? 1 : 0, PAPER);
        assertEquals(List.of(), DigitSearch.in(blank.picture()));
    }
}
