package backprop.weights.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.file.FileException;
import backprop.weights.foreign.ForeignNetException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot come in is answered with the reason. */
class ForeignNetRefusedTest {
    private static ForeignNetException refusal(byte[] file) {
        return assertThrows(ForeignNetException.class, () -> ForeignNet.read(file, Optional.empty())
                .requireForDigits());
    }

    private static ForeignNetException requireProblem(Problem problem, TensorFile file) {
        ForeignNetException e = refusal(file.bytes());
        assertEquals(problem, e.problem(), e.getMessage());
        assertTrue(e.python().contains("save_file("), e.python());
        return e;
    }

    private static TensorFile file() {
        return new TensorFile();
    }

    private static TensorFile right() {
        return file().put("W1", 784, 5).put("b1", 5).put("W2", 5, 10).put("b2", 10);
    }

    @Test
    void layersThatTheLabDoesNotHaveAreNamed() {
        ForeignNetException e = requireProblem(
                Problem.CONVOLUTION,
                file().put("conv1.weight", 8, 1, 3, 3).put("conv1.bias", 8).put("fc.weight", 10, 8));
        assertEquals(
                "\"conv1.weight\" has the shape [8, 1, 3, 3]: it belongs to a convolution; a file with filters names its"
                        + " layers in the metadata, such as architecture: 28x28-conv8@5-relu-pool2-10, and its tensors"
                        + " W1, b1, W2, b2, …",
                e.getMessage());
        requireProblem(
                Problem.CONVOLUTION, file().put("conv2d/kernel:0", 3, 3, 1, 8).put("dense/kernel:0", 8, 10));
        requireProblem(
                Problem.EMBEDDING, file().put("embedding.weight", 100, 16).put("fc.weight", 10, 16));
        requireProblem(
                Problem.RECURRENT, file().put("lstm.weight_hh_l0", 40, 10).put("fc.weight", 10, 10));
        requireProblem(
                Problem.ATTENTION, file().put("attn.in_proj_weight", 30, 10).put("fc.weight", 10, 10));
        requireProblem(Problem.NORMALIZATION, right().put("ln.weight", 5).put("ln.bias", 5));
        requireProblem(Problem.QUANTIZED, file().type("I8").put("W1", 784, 10));
    }

    @Test
    void aNetForSomethingElseIsNamedWithItsInputsAndOutputs() {
        ForeignNetException e =
                requireProblem(Problem.INPUTS, file().put("fc1.weight", 4, 3).put("fc2.weight", 10, 4));
        assertEquals(
                "it holds a net 3-4-10, which takes 3 inputs; a digit is 784 pixels, read into 10 scores",
                e.getMessage());
        requireProblem(Problem.OUTPUTS, file().put("enc.weight", 5, 784).put("dec.weight", 784, 5));
    }

    @Test
    void layersThatDoNotFitTogetherAreNamed() {
        ForeignNetException e = requireProblem(
                Problem.WIDTHS,
                file().put("fc1.weight", 50, 784)
                        .put("fc1.bias", 50)
                        .put("fc2.weight", 10, 60)
                        .put("fc2.bias", 10));
        assertEquals("\"fc1.weight\" gives 50 numbers, but the next layer, \"fc2.weight\", takes 60", e.getMessage());
        requireProblem(
                Problem.TWO_OUTPUTS,
                file().put("fc.weight", 50, 784).put("a.weight", 10, 50).put("c.weight", 4, 50));
        requireProblem(
                Problem.BRANCHES,
                file().put("left.weight", 50, 784).put("right.weight", 50, 784).put("fc.weight", 10, 100));
        requireProblem(Problem.BIASES, file().put("W1", 784, 5).put("b1", 6).put("W2", 5, 10));
        requireProblem(
                Problem.NO_WEIGHTS_OF, file().put("W1", 784, 5).put("b1", 5).put("b2", 10));
        requireProblem(
                Problem.SHAPE,
                file().put("W1", 784 * 5).put("b1", 5).put("W2", 5, 10).put("b2", 10));
        requireProblem(
                Problem.SHAPE,
                file().put("W1", 28, 28, 5).put("b1", 5).put("W2", 5, 10).put("b2", 10));
        requireProblem(Problem.TWICE, right().put("w1", 784, 5));
        requireProblem(Problem.NO_WEIGHTS, file().put("b1", 5).put("x", 3));
        requireProblem(Problem.NO_TENSORS, file());
    }

    @Test
    void theOrderOfNamesIsBelieved() {
        ForeignNetException e =
                requireProblem(Problem.WRONG_ORDER, file().put("W1", 5, 10).put("W2", 784, 5));
        assertEquals("its layers fit together in another order than their names say: W2, W1", e.getMessage());
        requireProblem(
                Problem.UNKNOWN_ORDER,
                file().put("in.weight", 5, 784)
                        .put("deep.weight", 5, 5)
                        .put("middle.weight", 5, 5)
                        .put("out.weight", 10, 5));
    }

    @Test
    void metadataThatSayOtherwiseAreNotOverruled() {
        requireProblem(Problem.WRONG_SHAPE, right().metadata("architecture", "784-6-10"));
        requireProblem(Problem.MISSING, right().metadata("architecture", "784-5-10-10"));
        requireProblem(Problem.MISSING, right().metadata("architecture", "784-5-bn-relu-10"));
        requireProblem(
                Problem.CONTRADICTION,
                file().put("fc1.weight", 5, 784).put("fc2.weight", 10, 5).metadata("architecture", "784-6-10"));
        requireProblem(Problem.ARCHITECTURE, right().metadata("architecture", "784-5-swish-10"));
        ForeignNetException e =
                requireProblem(Problem.ACTIVATION, right().metadata("architecture", "784-5-10", "activation", "gelu"));
        assertEquals("its activation is \"gelu\"; the lab has relu, sigmoid, tanh and none", e.getMessage());
    }

    @Test
    void whereBatchNormalizationStandsIsNotGuessed() {
        requireProblem(
                Problem.NORMALIZATION_PLACE,
                file().put("W1", 784, 5)
                        .put("W2", 5, 5)
                        .put("W3", 5, 10)
                        .put("gamma1", 5)
                        .put("beta1", 5)
                        .put("mean1", 5)
                        .put("variance1", i -> 1, 5));
        requireProblem(
                Problem.NORMALIZATION_PART,
                right().put("gamma1", 5).put("mean1", 5).put("variance1", i -> 1, 5));
    }

    /** In the order of their layers' names, so many as no search gets through. */
    @Test
    void manyLayersThatDoNotFitAreAnsweredSoon() {
        TensorFile file = file().put("first.weight", 5, 784);
        for (int i = 0; i < 28; i++) file.put("x".repeat(i + 1) + ".weight", 5, 5);
        refusal(file.put("last.weight", 10, 6).bytes());
        for (int i = 0; i < 5; i++) file.put("more" + i + ".weight", 5, 5);
        requireProblem(Problem.LIMITS, file);
    }

    @Test
    void aNumberThatCannotBeComputedWithIsNamedWithItsPlace() {
        assertSentence(
                "\"W1\" holds NaN at [3, 1], which is not a number to compute with",
                file().put("W1", i -> i == 31 ? Double.NaN : 0, 784, 10));
        assertSentence(
                "\"W1\" holds -Infinity at [0, 2], which is not a number to compute with",
                file().type("F16").put("W1", i -> i == 2 ? Double.NEGATIVE_INFINITY : 0, 784, 10));
        assertSentence(
                "\"W1\" holds Infinity at [0, 2], which is not a number to compute with",
                file().type("BF16").put("W1", i -> i == 2 ? Double.POSITIVE_INFINITY : 0, 784, 10));
        assertSentence(
                "\"W1\" holds 1.0E300 at [1, 0], which is too large for float32",
                file().type("F64").put("W1", i -> i == 10 ? 1e300 : 0, 784, 10));
    }

    private static void assertSentence(String sentence, TensorFile file) {
        FileException e = assertThrows(FileException.class, () -> ForeignNet.read(file.bytes(), Optional.empty()));
        assertEquals(sentence, e.getMessage());
    }

    @Test
    void aNameThatATerminalWouldObeyIsShownInstead() {
        TensorFile file = file().put("\u001b[2Jconv.weight", 8, 1, 3, 3);
        assertTrue(refusal(file.bytes()).getMessage().startsWith("\"\\u001b[2Jconv.weight\" has the shape"));
        ForeignNet net = ForeignNet.read(right().put("\u202e\n", 3).bytes(), Optional.empty());
        assertEquals("\\u202e\\u000a", net.notes().get(2).names());
    }

    @ParameterizedTest
    @CsvSource({
        "PYTORCH, PK\u0003\u0004....archive/data.pkl....",
        "NPZ, PK\u0003\u0004....W1.npy.........",
        "KERAS, PK\u0003\u0004....model.weights.h5...",
        "ZIP, PK\u0003\u0004....readme.txt......",
        "NPY, \u0093NUMPY\u0001\u0000v\u0000{'descr'",
        "HDF5, '\u0089HDF\r\n\u001a\n\u0000\u0000'",
        "PYTORCH, '\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.'",
        "PICKLE, '\u0080\u0004\u0095\u0010\u0000\u0000\u0000\u0000\u0000\u0000\u0000}'",
        "TFLITE, '\u001c\u0000\u0000\u0000TFL3\u0000\u0000\u0000'",
        "GGUF, GGUF\u0003\u0000\u0000\u0000\u0000\u0000\u0000",
        "LFS_POINTER, version https://git-lfs.github.com/spec/v1",
        "WEB_PAGE, '<!DOCTYPE html><html>'",
        "JSON, '{\"W1\": [[0.1, 0.2]]}'",
        "GZIP, '\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000'",
        "PICTURE, '\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\r'"
    })
    void anotherKindOfFileIsNamed(Problem problem, String content) {
        assertEquals(
                problem, refusal(content.getBytes(StandardCharsets.ISO_8859_1)).problem());
    }

    private static byte[] small(boolean torch) {
        return torch
                ? file().put("fc1.weight", 2, 3)
                        .put("fc1.bias", 2)
                        .put("fc2.weight", 4, 2)
                        .type("F16")
                        .put("fc2.bias", 4)
                        .bytes()
                : file().metadata("architecture", "3-2-bn-relu-4")
                        .type("F64")
                        .put("W1", 3, 2)
                        .put("b1", 2)
                        .put("W2", 2, 4)
                        .put("b2", 4)
                        .put("gamma1", 2)
                        .put("beta1", 2)
                        .put("mean1", 2)
                        .put("variance1", i -> 1, 2)
                        .bytes();
    }

    /** One sign or number of the header, or of the data, is another. */
    @Property(tries = 10_000)
    void aChangedFileGivesANetOrASentence(
            @ForAll boolean torch,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 100_000) Integer> places,
            @ForAll byte value) {
        byte[] file = small(torch);
        for (int place : places) file[place % file.length] = value;
        assertAnswered(file);
    }

    /** A readable header with another letter or digit goes deeper than one that is broken. */
    @Property(tries = 10_000)
    void aChangedNameOrShapeGivesANetOrASentence(
            @ForAll boolean torch, @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(max = 35) int sign) {
        byte[] file = small(torch);
        int at = 8 + place % (file.length - 8);
        if (Character.isLetterOrDigit(file[at])) file[at] = (byte) "0123456789abcdefghijklmnopqrstuvwxyz".charAt(sign);
        assertAnswered(file);
    }

    private static void assertAnswered(byte[] file) {
        try {
            ForeignNet net = ForeignNet.read(file, Optional.empty());
            assertEquals(
                    List.of(), ForeignNet.read(net.file(), Optional.empty()).notes());
        } catch (FileException e) {
            assertTrue(e.getMessage().length() < 500, e.getMessage());
        }
    }
}
