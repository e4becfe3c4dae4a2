package backprop.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    private final Rng rng = new Rng(7);

    @ParameterizedTest
    @CsvSource({
        "715.0000000000001, 715.0000000000001, 715",
        "3.3000000000000003, 3.3000000000000003, 3.3",
        "220.00000000000003, 220.00000000000003, 220",
        "0.002, 0.002, 0.002",
        "100, 100, 100",
        "-0.75, -0.75, -0.75",
        "0, 0, 0",
        "-0.0, -0, 0",
        "1e21, 1e+21, 1e21",
        "1e20, 100000000000000000000, 1e20",
        "123456789, 123456789, 123456789",
        "1234567.8, 1234567.8, 1234568",
        "1234567890, 1234567890, 1.2346e9",
        "74.122155, 74.122155, 74.1222",
        "0.245192, 0.245192, 0.24519",
        "-0.0182113, -0.0182113, -0.01821",
        "0.00123456, 0.00123456, 0.001235",
        "0.24515, 0.24515, 0.24515",
        "0.999995, 0.999995, 1",
        "0.999994999, 0.999994999, 0.99999",
        "2.000005, 2.000005, 2.00001",
        "2.0000049999, 2.0000049999, 2",
        "999999999.9, 999999999.9, 1e9",
        "0.9999999, 0.9999999, 1",
        "0.0001, 0.0001, 0.0001",
        "0.000012345678, 0.000012345678, 1.2346e-5",
        "1e-7, 1e-7, 1e-7",
        "2e23, 2e+23, 2e23",
        "9007199254740993, 9007199254740992, 9.0072e15",
        "4.9e-324, 5e-324, 5e-324",
        "2.2250738585072014e-308, 2.2250738585072014e-308, 2.2251e-308",
        "1.7976931348623157e308, 1.7976931348623157e+308, 1.7977e308",
        "NaN, NaN, NaN",
        "Infinity, Infinity, ∞",
        "-Infinity, -Infinity, -∞",
    })
    void aNumberIsWrittenInFullAndAtAGlance(double x, String full, String glance) {
        assertEquals(full, Numbers.full(x));
        assertEquals(glance, Numbers.formatShort(x));
    }

    @ParameterizedTest
    @CsvSource({
        "4.58263862441938e32, 4.6×10³²",
        "1234567, 1.2×10⁶",
        "1e10, 1×10¹⁰",
        "9.96e9, 1×10¹⁰",
        "-2.5e-7, −2.5×10⁻⁷",
        "7890123456e90, 7.9×10⁹⁹",
        "0, 0",
        "NaN, NaN",
        "Infinity, ∞",
    })
    void asAPowerOfTenANumberIsWrittenAsByHand(double x, String text) {
        assertEquals(text, Numbers.power(x));
    }

    @Test
    void noShorterDecimalIsReadBackAsTheSameDoubleAndNoneOfThatLengthIsNearer() {
        for (int i = 0; i < 20_000; i++) {
            double x = any();
            String full = Numbers.full(x);
            assertEquals(x, Double.parseDouble(full));
            int digits = new BigDecimal(full).stripTrailingZeros().precision();
            BigDecimal exact = new BigDecimal(x);
            if (digits > 1) {
                double shorter = exact.round(new MathContext(digits - 1, RoundingMode.HALF_EVEN))
                        .doubleValue();
                assertNotEquals(x, shorter, full);
            }
            BigDecimal nearest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (nearest.doubleValue() == x) assertEquals(0, nearest.compareTo(new BigDecimal(full)), full);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "-0.0, -0",
        "3, 3",
        "16777216, 16777216",
        "0.33333334, 0.33333334",
        "-1.0000001, -1.0000001",
        "1e-7, 1e-7",
        "1.4e-45, 1e-45",
        "3.4028235e38, 3.4028235e+38",
        "NaN, NaN",
    })
    void aFloatHasFewerDigitsThanItsDouble(float x, String text) {
        assertEquals(text, Numbers.ofFloat(x));
    }

    @Test
    void everyFloatIsReadBackFromAtMostNineDigits() {
        for (int i = 0; i < 20_000; i++) {
            float x = i % 2 == 0 ? (float) (rng.nextDouble() * 10 - 5) : Float.intBitsToFloat(rng.below(0x7f800000));
            String text = Numbers.ofFloat(x);
            assertEquals(x, Float.parseFloat(text));
            int digits = new BigDecimal(text).stripTrailingZeros().precision();
            assertTrue(digits <= 9, text);
            if (digits > 1 && x != Math.rint(x))
                assertNotEquals(
                        x, new BigDecimal(x).round(new MathContext(digits - 1)).floatValue(), text);
        }
    }

    /** The quick way and all digits agree, also where the next digit is a 5. */
    @Test
    void aGlanceIsTheShortestDecimalRounded() {
        for (int i = 0; i < 20_000; i++) {
            double x = i % 2 == 0 ? Math.abs(any()) : Math.floor(rng.nextDouble() * 1e7) * 1e-7 + 5e-6;
            Decimal all = ShortestDecimal.of(x);
            Decimal few = RoundedDecimal.of(x, point -> 5);
            assertEquals(all.rounded(5), few, () -> Numbers.full(x));
        }
    }

    @Test
    void powersOfTwoHaveANearerNeighbourBelow() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            double x = Math.scalb(1.0, exponent);
            assertEquals(x, Double.parseDouble(Numbers.full(x)));
        }
    }

    @Test
    void everyDoubleIsReadBack() {
        for (int i = 0; i < 20_000; i++) {
            double x = any();
            assertEquals(x, read(Numbers.full(x)));
            assertEquals(x, read(new BigDecimal(x).toString().replace("E+", "E")), "all digits of " + x);
        }
    }

    @Test
    void decimalsAreReadAsTheNearestDouble() {
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + rng.below(40);
            for (int digit = 0; digit < length; digit++) text.append(rng.below(10));
            text.insert(rng.below(length + 1), '.').append('e').append(rng.below(680) - 360);
            assertEquals(Double.parseDouble(text.toString()), read(text.toString()), text.toString());
        }
    }

    @Test
    void halvesBetweenTwoDoublesGoToTheEvenOne() {
        for (int i = 0; i < 5_000; i++) {
            double x = any();
            BigDecimal half =
                    new BigDecimal(x).add(new BigDecimal(Math.nextUp(x))).divide(BigDecimal.valueOf(2));
            BigDecimal little = half.ulp();
            for (BigDecimal decimal : new BigDecimal[] {half, half.add(little), half.subtract(little)}) {
                String text = decimal.toString();
                assertEquals(Double.parseDouble(text), read(text), text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "1e",
                "1e+",
                "e3",
                "1.2.3",
                "1 ",
                " 1",
                "0x1",
                "NaN",
                "Infinity",
                "1f",
                "--1",
                "1e3.5"
            })
    void whatIsNotANumberIsNotRead(String text) {
        assertTrue(Numbers.read(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        ".5, 0.5",
        "1., 1",
        "+3, 3",
        "-1.5e3, -1500",
        "1E-3, 0.001",
        "1e999999999999, Infinity",
        "1e-999999999999, 0",
        "00012, 12",
        "0e5, 0",
        "0.000, 0",
        "-0, -0.0"
    })
    void numbersMayBeWrittenInManyWays(String text, double value) {
        assertEquals(value, read(text));
    }

    /** As Chinese and Japanese input methods write them. */
    @ParameterizedTest
    @CsvSource({"１, 1", "０１２３４５６７８９, 123456789", "－１．５, -1.5", "−２, -2", "-1．5, -1.5", "＋３ｅ－２, 0.03", "．５Ｅ１, 5"})
    void fullWidthDigitsAreDigits(String text, double value) {
        assertEquals(value, read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"１．２．３", "１，５", "－－１", "１　", "一", "①", "－", "　"})
    void whatIsNotANumberInFullWidthIsNotReadEither(String text) {
        assertTrue(Numbers.read(text).isEmpty());
    }

    private static double read(String text) {
        return Numbers.read(text).orElseThrow();
    }

    /** Every second one is of everyday size. */
    private double any() {
        double fraction = rng.nextInt() * 0x1p-32 + rng.nextDouble();
        double x = Math.scalb(fraction, rng.below(2) == 0 ? rng.below(40) - 20 : rng.below(2090) - 1070);
        double result = rng.below(3) == 0 ? Math.rint(x * 1000) / 1000 : x;
        return result == 0 || Double.isInfinite(result) ? 1 : result;
    }
}
