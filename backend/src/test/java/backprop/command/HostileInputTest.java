package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.weights.SafeTensors;
import backprop.weights.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given to an option, or stands in a file: a sentence, which the terminal shows and does not obey. */
class HostileInputTest {
    private static final String RED = "\u001b[31m",
            BELL = "\u0007",
            C1 = "\u009b31m",
            TURNED = "\u202e",
            TWO_LINES = "a\nb";

    @TempDir
    private Path folder;

    /** Every option of every command that takes a value, and every place for one. */
    static Stream<Arguments> options() {
        List<List<String>> places = List.of(
                List.of("?"),
                List.of("serve", "--port", "?"),
                List.of("serve", "--data", "", "--port", "0", "--host", "?"),
                List.of("serve", "--port", "0", "--data", "?"),
                List.of("serve", "--port", "0", "--data", "", "--mirror", "?"),
                List.of("serve", "--offline", "--data", "", "--mirror", "?"),
                List.of("export", "DIR", "--data", "generated", "--mirror", "?"),
                List.of("export", "DIR", "--data", "?"),
                List.of("export", "DIR", "--data", "generated", "--prefix", "?"),
                List.of("train", "--steps", "?", "--seed", "1", "--out", "DIR/net"),
                List.of("train", "--steps", "1", "--seed", "?", "--out", "DIR/net"),
                List.of("train", "--steps", "1", "--seed", "1", "--out", "DIR/none/?"),
                List.of("train", "--steps", "1", "--seed", "1", "--out", "DIR/net", "--net", "?"),
                List.of("train", "--steps", "1", "--seed", "1", "--out", "DIR/net", "--batch", "?"),
                List.of("train", "--steps", "1", "--seed", "1", "--out", "DIR/net", "--lr", "?"),
                List.of("train", "--steps", "1", "--seed", "1", "--out", "DIR/net", "--data", "?"),
                List.of("pretrain", "?"),
                List.of("pretrain", "notebook", "--out", "DIR/none/?"),
                List.of("pretrain", "notebook", "--out", "DIR", "--data", "?"),
                List.of("evaluate", "DIR/none/?"),
                List.of("evaluate", "DIR/none", "--data", "generated", "?"),
                List.of("export-net", "DIR/none/?", "--to", "DIR/net.onnx"),
                List.of("export-net", "DIR/none", "--to", "DIR/none/?"),
                List.of("verify", "DIR/none/?"),
                List.of("verify", "DIR/none", "?"),
                List.of("exercise", "?"),
                List.of("exercise", "check", "?", "DIR/none"));
        return Stream.of(RED, BELL, C1, TURNED, TWO_LINES, "x".repeat(100_000), "a b ".repeat(10_000))
                .flatMap(value -> places.stream().map(place -> Arguments.of(place, value)));
    }

    @ParameterizedTest
    @MethodSource("options")
    void whateverAnOptionIsGivenIsShownAsItIs(List<String> place, String value) {
        List<String> args = new ArrayList<>();
        place.forEach(part -> args.add(part.replace("DIR", folder.toString()).replace("?", value)));
        Outcome outcome = Outcome.of(args.toArray(String[]::new));
        outcome.requireMistake();
        requirePrintable(outcome);
    }

    /** "--mirror //host/x" ended in a stack trace. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//host/x",
                "host",
                "",
                "ftp://host/",
                "http:///x",
                "http://",
                "https://host/?x",
                "http://[",
                "file:///x"
            })
    void whatIsNoMirrorIsRefusedEvenOffline(String mirror) {
        Outcome.of("serve", "--offline", "--data", "", "--mirror", mirror).requireSentence("mirror", mirror);
        Outcome.of("export", folder.toString(), "--offline", "--data", "", "--mirror", mirror)
                .requireSentence("mirror", mirror);
    }

    /** A net that somebody downloads could write into the teacher's terminal. */
    @Test
    void whatAFileHoldsIsShownAsItIs() throws IOException {
        Tensor tensor = new Tensor(RED + "W1" + TWO_LINES + TURNED, List.of(1), new float[1]);
        Map<String, String> metadata = Map.of("architecture", RED + "784-" + BELL, "activation", C1);
        byte[] net = new SafeTensors(metadata, List.of(tensor)).write();
        Path file = Files.write(folder.resolve(RED + "net" + BELL + ".safetensors"), net);
        Outcome outcome = Outcome.of("evaluate", file.toString(), "--data", "generated");
        outcome.requireMistake("\\u001b[31mnet\\u0007.safetensors: ");
        requirePrintable(outcome);
    }

    @Test
    void aShortSentenceIsLeftAlone() {
        assertEquals("“你好” – é 👍🏽 is a name.", Printable.of("“你好” – é 👍🏽 is a name."));
    }

    private static void requirePrintable(Outcome outcome) {
        String first = outcome.err().lines().findFirst().orElseThrow();
        assertTrue(first.length() <= 1_100, first.length() + " characters");
        for (int sign :
                outcome.err().replace(System.lineSeparator(), "").chars().toArray()) {
            assertFalse(Character.isISOControl(sign) || sign == 0x202e, Integer.toHexString(sign));
        }
    }
}
