package backprop.python;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A valid program that was damaged as hands and files damage one: tokens are missing, doubled, exchanged or from elsewhere, lines
 * are indented otherwise, missing, or cut. The programs are the notebook's cells, the exercises' solutions, the book's files, and
 * those that Python's own output was recorded of.
 */
final class DamagedProgram {
    private static final Path WEB = Path.of("../../web");
    private static final List<String> PROGRAMS = programs();

    /** Words, numbers, operators of one or two characters, and what is between them. */
    private static final Pattern TOKEN = Pattern.compile("\\w+|[*/+<>=!-]=|\\*\\*|//|\\n *|\\s+|.", Pattern.DOTALL);

    /** Uses what may be defined. */
    private static final String CALLS = """

            x = np.array([[1.0, -2.0], [0.5, 3.0]])
            image = np.ones((1, 1, 3, 3))
            for use in (
                    lambda: [layer.backward(layer.forward(x)) for layer in (ReLU(), Sigmoid())],
                    lambda: [layer.backward(layer.forward(x)) for layer in (Relu(), Dropout(), Affine(x, x[0]))],
                    lambda: [layer.backward(layer.forward(3, 4)) for layer in (MulLayer(), AddLayer(), Shared())],
                    lambda: [f(x) for f in (softmax, sigmoid, relu)],
                    lambda: BatchNormalization(x[0], x[1]).backward(BatchNormalization(x[0], x[1]).forward(x)),
                    lambda: TwoLayerNet(2, 3, 2).gradient(x, np.eye(2)),
                    lambda: Convolution(np.ones((1, 1, 2, 2)), np.zeros(1)).forward(image),
                    lambda: [o.update({'W': x}, {'W': x}) for o in (SGD(), Momentum(), Adam())],
                    lambda: numerical_gradient(np.sum, x)):
                try:
                    print(use())
                except Exception as e:
                    print(e)
            """;

    private DamagedProgram() {}

    /** The same for the same seed; what it defines is also called. */
    static String of(long seed) {
        Random random = new Random(seed);
        String program = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
        for (int damage = random.nextInt(2); damage >= 0; damage--) {
            program = random.nextInt(3) == 0 ? withOtherLines(program, random) : withOtherTokens(program, random);
        }
        return "import numpy as np\n" + program + CALLS;
    }

    private static String withOtherTokens(String program, Random random) {
        List<String> tokens = new ArrayList<>(
                TOKEN.matcher(program).results().map(MatchResult::group).toList());
        if (tokens.isEmpty()) return program;
        int at = random.nextInt(tokens.size()), other = random.nextInt(tokens.size());
        switch (random.nextInt(4)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(at));
            case 2 -> tokens.set(at, tokens.set(other, tokens.get(at)));
            default -> tokens.add(at, tokens.get(other));
        }
        return String.join("", tokens);
    }

    private static String withOtherLines(String program, Random random) {
        List<String> lines = new ArrayList<>(List.of(program.split("\n", -1)));
        int at = random.nextInt(lines.size()), other = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.set(at, " ".repeat(1 + random.nextInt(5)) + line);
            case 1 -> lines.set(at, line.substring(Math.min(line.length(), random.nextInt(5))));
            case 2 -> lines.set(at, "\t" + line.strip());
            case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            case 4 -> lines.remove(at);
            default -> lines.set(at, lines.set(other, line));
        }
        return String.join("\n", lines);
    }

    private static List<String> programs() {
        List<String> programs = new ArrayList<>();
        for (String file : List.of("functions", "gradient", "layers", "optimizer", "util"))
            programs.add(RecordingHost.resource("book/" + file + ".py"));
        for (String file : List.of("statements.txt", "book/main.txt"))
            programs.addAll(List.of(RecordingHost.resource(file).split("(?m)^---\n")));
        try (Stream<Path> files = Files.walk(WEB)) {
            for (Path file : files.filter(DamagedProgram::isProgram).sorted().toList())
                programs.add(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return programs;
    }

    private static boolean isProgram(Path file) {
        return file.startsWith(WEB.resolve("notebook/cells")) && file.toString().endsWith(".py")
                || file.startsWith(WEB.resolve("exercises")) && file.endsWith("solution.py");
    }
}
