package backprop.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.weights.SafeTensorsException.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SafeTensorsTest {
    /** Written by Python's safetensors.numpy.save (0.6): W1 2×2, b1 2, e 0×3, two metadata. */
    private static final String FROM_PYTHON =
            "6AAAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyLor63oqIAiOiLkuK3mlociLCJhcmNoaXRlY3R1cmUiOiIyLTIifSwiVzEiOnsiZHR5cGUiOiJG"
                    + "MzIiLCJzaGFwZSI6WzIsMl0sImRhdGFfb2Zmc2V0cyI6WzAsMTZdfSwiYjEiOnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzJdLCJk"
                    + "YXRhX29mZnNldHMiOlsxNiwyNF19LCJlIjp7ImR0eXBlIjoiRjMyIiwic2hhcGUiOlswLDNdLCJkYXRhX29mZnNldHMiOlsyNCwy"
                    + "NF19fSAgICAgAACAPwAAIMDNzMw9xqsNHwAAAAAAAOBA";

    private static final String ONE = "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";

    @Test
    void aFileWrittenByPythonIsRead() {
        SafeTensors content = SafeTensors.read(Base64.getDecoder().decode(FROM_PYTHON));
        assertEquals(Map.of("architecture", "2-2", "语言", "中文"), content.metadata());
        assertEquals(
                List.of("W1", "b1", "e"),
                content.tensors().stream().map(Tensor::name).toList());
        Tensor w1 = content.tensor("W1").orElseThrow();
        assertEquals(List.of(2, 2), w1.shape());
        assertArrayEquals(new float[] {1f, -2.5f, 0.1f, 3e-20f}, w1.values());
        assertArrayEquals(
                new float[] {0f, 7f}, content.tensor("b1").orElseThrow().values());
        assertEquals(List.of(0, 3), content.tensor("e").orElseThrow().shape());
    }

    @Test
    void whatPythonWroteIsWrittenAgainToTheByte() {
        byte[] file = Base64.getDecoder().decode(FROM_PYTHON);
        assertArrayEquals(file, SafeTensors.read(file).write());
    }

    @Test
    void theDataBeginsAtAMultipleOfEightBytes() {
        for (String name : List.of("a", "ab", "abc", "日本")) {
            byte[] file = new SafeTensors(Map.of(), List.of(new Tensor(name, List.of(1), new float[] {5}))).write();
            assertEquals(0, (file.length - Float.BYTES) % 8);
            assertEquals(5, SafeTensors.read(file).tensor(name).orElseThrow().values()[0]);
        }
    }

    @Test
    void tensorsMayStandInAnyOrderInTheHeader() {
        String header = "{\"b\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[8,12]},"
                + "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}";
        SafeTensors content = SafeTensors.read(file(header, 12));
        assertEquals(
                List.of("a", "b"), content.tensors().stream().map(Tensor::name).toList());
    }

    @Test
    void aBadFileIsAnsweredWithItsProblem() {
        assertProblem(Problem.TOO_SHORT, new byte[9]);
        assertProblem(Problem.HEADER_TOO_LARGE, "this is a text, not weights".getBytes(StandardCharsets.UTF_8));
        assertProblem(Problem.HEADER_CUT, new byte[] {100, 0, 0, 0, 0, 0, 0, 0, '{', '}'});
        assertProblem(Problem.NOT_JSON, file("[]", 0));
        assertProblem(Problem.NOT_JSON, file("{\"a\":", 0));
        assertProblem(Problem.NOT_JSON, file(ONE.replace("}}", "}," + ONE.substring(1)), 8));
        assertProblem(Problem.NOT_UTF8, new byte[] {3, 0, 0, 0, 0, 0, 0, 0, '"', (byte) 0xFF, '"'});
        assertProblem(Problem.BAD_ENTRY, file("{\"a\":{\"dtype\":\"F32\"}}", 0));
        assertProblem(Problem.BAD_ENTRY, file("{\"a\":1}", 0));
        assertProblem(Problem.BAD_ENTRY, file("{\"__metadata__\":{\"seed\":1}}", 0));
        assertProblem(Problem.BAD_ENTRY, file(ONE.replace("[2]", "[2.5]"), 8));
        assertProblem(Problem.BAD_OFFSETS, file(ONE.replace("[0,8]", "[0]"), 8));
        assertProblem(Problem.BAD_OFFSETS, file(ONE.replace("[0,8]", "[-8,0]"), 8));
        assertProblem(Problem.BAD_OFFSETS, file(ONE.replace("[0,8]", "[0,1e300]"), 8));
        assertProblem(Problem.UNKNOWN_TYPE, file(ONE.replace("F32", "I32"), 8));
        assertProblem(Problem.UNKNOWN_TYPE, file(ONE.replace("F32", "F4"), 8));
        assertProblem(Problem.BAD_SHAPE, file(ONE.replace("[2]", "[-2]"), 8));
        assertProblem(Problem.BAD_SHAPE, file(ONE.replace("[2]", "[65536,65536,65536,65536,2]"), 8));
        assertProblem(Problem.WRONG_LENGTH, file(ONE.replace("[2]", "[3]"), 8));
        assertProblem(Problem.WRONG_LENGTH, file(ONE.replace("[0,8]", "[8,0]"), 8));
        assertProblem(Problem.DATA_CUT, file(ONE, 7));
        assertProblem(Problem.DATA_LEFT, file(ONE, 9));
        assertProblem(Problem.GAP, file(ONE.replace("[0,8]", "[4,12]"), 12));
        assertProblem(Problem.OVERLAP, file(ONE.replace("}}", "},\"b\":" + ONE.substring(5)), 8));
        assertProblem(Problem.NOT_FINITE, filled(file(ONE, 8), (byte) 0xFF));
    }

    @Test
    void theSentenceNamesTheTensorAndBothNumbers() {
        SafeTensorsException e =
                assertThrows(SafeTensorsException.class, () -> SafeTensors.read(file(ONE.replace("[2]", "[3]"), 8)));
        assertEquals("\"a\" needs 12 bytes for its shape, but 8 are given to it", e.getMessage());
        assertEquals("safetensors-WRONG_LENGTH", e.code());
        assertEquals(Map.of("tensor", "a", "expected", "12", "found", "8"), e.parameters());
    }

    @Test
    void aReasonIsPartOfTheSentenceAndCanBeTranslatedOnItsOwn() {
        SafeTensorsException e = assertThrows(SafeTensorsException.class, () -> SafeTensors.read(file("{\"a\":", 0)));
        assertEquals("the header is not readable: expected a value at character 6, but found the end", e.getMessage());
        assertEquals("json-unexpected", e.reason().orElseThrow().code());
    }

    @Test
    void aNameOfAMegabyteDoesNotMakeASentenceOfAMegabyte() {
        String name = "n".repeat(1_000_000);
        SafeTensorsException e = assertThrows(
                SafeTensorsException.class, () -> SafeTensors.read(file("{\"" + name + "\":{\"dtype\":\"Q\"}}", 0)));
        assertTrue(e.getMessage().length() < 200, e.getMessage());
    }

    @Test
    void whatCannotBeReadIsNotWritten() {
        Tensor good = new Tensor("a", List.of(1), new float[1]);
        Tensor bad = new Tensor("b", List.of(1), new float[] {Float.NaN});
        assertWriteProblem(Problem.NOT_FINITE, bad);
        assertWriteProblem(Problem.SAME_NAME, good, good);
        assertWriteProblem(Problem.RESERVED_NAME, new Tensor("__metadata__", List.of(0), new float[0]));
        assertWriteProblem(Problem.HEADER_TOO_LARGE, new Tensor("a".repeat(1 << 20), List.of(0), new float[0]));
    }

    @Test
    void aTensorWhoseShapeAndValuesDisagreeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Tensor("a", List.of(2, 3), new float[5]));
        assertThrows(IllegalArgumentException.class, () -> new Tensor("a", List.of(-1, -1), new float[1]));
        assertThrows(IllegalArgumentException.class, () -> new Tensor("a", List.of(65536, 65536), new float[0]));
    }

    @Property(tries = 300)
    void valuesComeBackToTheBit(@ForAll @Size(max = 20) List<Integer> bits, @ForAll String name, @ForAll String text) {
        float[] values = new float[bits.size()];
        for (int i = 0; i < values.length; i++) {
            float value = Float.intBitsToFloat(bits.get(i));
            values[i] = Float.isFinite(value) ? value : i;
        }
        Tensor tensor = new Tensor("W" + name, List.of(1, values.length), values);
        byte[] file = new SafeTensors(Map.of(text, name), List.of(tensor)).write();
        SafeTensors content = SafeTensors.read(file);
        assertEquals(Map.of(text, name), content.metadata());
        assertArrayEquals(values, content.tensor("W" + name).orElseThrow().values());
        assertArrayEquals(file, content.write());
    }

    @Property(tries = 2000)
    void anyBytesGiveTensorsOrASafeTensorsException(@ForAll byte[] bytes) {
        assertAnswered(bytes);
    }

    @Property(tries = 3000)
    void aChangedFileGivesTensorsOrASafeTensorsException(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 263) Integer> places, @ForAll byte value) {
        byte[] file = Base64.getDecoder().decode(FROM_PYTHON);
        for (int place : places) file[place] = value;
        assertAnswered(file);
    }

    @Test
    void everyShorterFileIsRefused() {
        byte[] file = Base64.getDecoder().decode(FROM_PYTHON);
        for (int length = 0; length < file.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(file, length);
            assertThrows(SafeTensorsException.class, () -> SafeTensors.read(cut));
        }
    }

    private static void assertAnswered(byte[] file) {
        try {
            long numbers = SafeTensors.read(file).tensors().stream()
                    .mapToLong(tensor -> tensor.values().length)
                    .sum();
            assertTrue(numbers * ElementType.F16.bytes() < file.length);
        } catch (SafeTensorsException e) {
            assertTrue(e.getMessage().length() < 400, e.getMessage());
        }
    }

    private static void assertProblem(Problem problem, byte[] file) {
        assertEquals(
                problem,
                assertThrows(SafeTensorsException.class, () -> SafeTensors.read(file))
                        .problem());
    }

    private static void assertWriteProblem(Problem problem, Tensor... tensors) {
        SafeTensors content = new SafeTensors(Map.of(), List.of(tensors));
        assertEquals(
                problem,
                assertThrows(SafeTensorsException.class, content::write).problem());
    }

    /** A file with that header and so many zero bytes of data. */
    private static byte[] file(String header, int dataLength) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + dataLength)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }

    private static byte[] filled(byte[] file, byte value) {
        java.util.Arrays.fill(file, file.length - 8, file.length, value);
        return file;
    }
}
