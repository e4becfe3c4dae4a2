package backprop.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import backprop.weights.WeightsDigest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameWeightsAndWithoutMnistItSaysOnWhat() throws Exception {
        Path first = folder.resolve("first.safetensors");
        Path second = folder.resolve("second.safetensors");
        Outcome one = train("--steps", "3", "--out", first.toString()).requireSuccess();
        Outcome two = train("--steps", "3", "--out", second.toString()).requireSuccess();
        assertEquals("generated", one.line("data"));
        assertTrue(one.line("accuracy").matches("0\\.\\d{4} \\(\\d+ of 10000\\)"), one.out());
        assertTrue(one.line("loss").matches("2\\.\\d+"), one.out());
        assertEquals(one.line("weightsSha256"), two.line("weightsSha256"));
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        Network network = NetworkFile.read(Files.readAllBytes(first), new Workspace(new JavaKernels()));
        assertEquals("784-50-10", network.architecture().text());
        assertEquals(one.line("weightsSha256"), WeightsDigest.of(network));
    }

    /** It ended in a stack trace. */
    @Test
    void aRunThatDivergesIsSaidSo() {
        Path out = folder.resolve("net.safetensors");
        train("--steps", "3", "--lr", "1e30", "--out", out.toString()).requireSentence("diverged", "--lr");
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @CsvSource({
        "--net, 784-x-10, 784-x-10",
        "--net, 784, '2 to 32'",
        "--net, '', 784-50-10",
        "--net, 784-0-10, '1 to 10000'",
        "--net, 100-50-10, 784",
        "--net, 784-50-3, 10",
        "--net, 784-10000-10000-10, parameters",
        "--lr, 0, positive",
        "--lr, -1, positive",
        "--lr, NaN, positive",
        "--lr, Infinity, positive",
        "--batch, 0, at least 1",
        "--batch, -100, at least 1",
    })
    void aValueThatCannotBeGetsASentence(String option, String value, String words) {
        train("--steps", "3", "--out", folder.resolve("net").toString(), option, value)
                .requireSentence(words);
    }

    @Test
    void aRunCannotGoBack() {
        train("--steps", "-1", "--out", folder.resolve("net").toString()).requireSentence("0 iterations or more");
    }

    @Test
    void whatIsNoNumberIsNamed() {
        train("--steps", "many", "--out", "x").requireUsage("--steps", "many");
        train("--steps", "3", "--out", "x", "--lr", "fast").requireUsage("--lr", "fast");
    }

    /** A run of an hour was lost when its file could not be written. */
    @Test
    void whereItWillWriteIsLookedAtBeforeTheRun() {
        String endless = Integer.toString(Integer.MAX_VALUE);
        train("--steps", endless, "--out", folder.resolve("no/such/net").toString())
                .requireSentence("no/such", "folder");
        train("--steps", endless, "--out", folder.toString()).requireSentence(folder.toString(), "is a folder");
    }

    /** The file that came of it was none that its name promised. */
    @Test
    void aNameOfAnotherFormatIsRefusedBeforeTheRun() {
        String endless = Integer.toString(Integer.MAX_VALUE);
        train("--steps", endless, "--out", folder.resolve("net.pt").toString())
                .requireSentence("net.pt", ".safetensors");
    }

    /** It was the name of a folder to this command, and a kind of digits to another. */
    @Test
    void generatedDigitsAreAskedForByTheirName() {
        String out = folder.resolve("net.safetensors").toString();
        Outcome named = Outcome.of("train", "--seed", "7", "--steps", "3", "--data", "generated", "--out", out);
        assertEquals("generated", named.requireSuccess().line("data"));
    }

    /** "784" was told that a net has 2 to 32 sizes, "not 1, not 784". */
    @Test
    void aNetOfOneSizeIsToldWhatANetIs() {
        Outcome outcome = train("--steps", "3", "--out", folder.resolve("net").toString(), "--net", "784");
        assertEquals(
                "\"784\" is not a net: a net has 2 to 32 sizes, such as 784-50-10.",
                outcome.err().strip());
    }

    /** On generated digits, whatever BACKPROP_DATA says. */
    private static Outcome train(String... options) {
        String[] args = new String[options.length + 5];
        String[] before = {"train", "--seed", "7", "--data", ""};
        System.arraycopy(before, 0, args, 0, before.length);
        System.arraycopy(options, 0, args, before.length, options.length);
        return Outcome.of(args);
    }
}
