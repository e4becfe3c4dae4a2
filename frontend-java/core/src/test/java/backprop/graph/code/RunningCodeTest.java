package backprop.graph.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.RandomGraphs;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import backprop.math.Rng;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code beside a graph computes what the graph computes. */
class RunningCodeTest {
    private final List<Graph> graphs = new ArrayList<>();

    @TempDir
    Path folder;

    RunningCodeTest() {
        for (Preset preset : Preset.values()) graphs.add(preset.graph());
        for (String source :
                List.of("e^x * pi", "min(abs(-x), e) * max(x, y, 2)", "math = 2; abs = 3; abs(x) * math * abs"))
            graphs.add(((Expression.Success) Expression.read(source)).graph());
        Rng rng = new Rng(5);
        for (int i = 0; i < 60; i++) graphs.add(RandomGraphs.of(rng, 2 + rng.below(39)));
    }

    @Test
    void theJavaCodeComputesTheSameGradients() throws Exception {
        StringBuilder source = new StringBuilder("public class Generated {\n");
        for (int i = 0; i < graphs.size(); i++) {
            source.append("public static double[] run").append(i).append("() {\n");
            for (String line : CodeListing.of(graphs.get(i), Language.JAVA).lines())
                source.append(line).append('\n');
            String gradients = String.join(", ", gradientNames(graphs.get(i), Language.JAVA));
            source.append("return new double[] {").append(gradients).append("};\n}\n");
        }
        Path file = Files.writeString(folder.resolve("Generated.java"), source + "}\n");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, file.toString()));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> generated = loader.loadClass("Generated");
            for (int i = 0; i < graphs.size(); i++) {
                assertGradients(
                        graphs.get(i), (double[]) generated.getMethod("run" + i).invoke(null));
            }
        }
    }

    @Test
    void thePythonCodeComputesTheSameGradients() throws Exception {
        assumeTrue(hasPython(), "there is no python3 here");
        StringBuilder source = new StringBuilder();
        for (Graph graph : graphs) {
            for (String line : CodeListing.of(graph, Language.PYTHON).lines())
                source.append(line).append('\n');
            source.append("print(")
                    .append(String.join(", ", gradientNames(graph, Language.PYTHON)))
                    .append(")\n");
        }
        Path file = Files.writeString(folder.resolve("generated.py"), source);
        File output = folder.resolve("output").toFile();
        Process python = new ProcessBuilder("python3", file.toString())
                .redirectOutput(output)
                .redirectError(Redirect.INHERIT)
                .start();
        assertEquals(0, python.waitFor());
        List<String> lines = Files.readAllLines(output.toPath());
        for (int i = 0; i < graphs.size(); i++) {
            double[] gradients = List.of(lines.get(i).split(" ")).stream()
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertGradients(graphs.get(i), gradients);
        }
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> gradientNames(Graph graph, Language language) {
        Variables variables = new Variables(graph, language);
        return graph.nodes().stream()
                .filter(Node::isVariable)
                .map(variables::gradient)
                .toList();
    }

    /** The languages' own exp, sin, pow may differ from ours in the last place, and what follows from them. */
    private static void assertGradients(Graph graph, double[] gradients) {
        Propagation propagation = graph.propagate();
        List<Node> variables = graph.nodes().stream().filter(Node::isVariable).toList();
        assertEquals(variables.size(), gradients.length);
        assertTrue(gradients.length > 0);
        for (int i = 0; i < gradients.length; i++) {
            double expected = propagation.gradient(variables.get(i));
            assertEquals(
                    expected,
                    gradients[i],
                    1e-10 * (1 + Math.abs(expected)),
                    variables.get(i).name());
        }
    }
}
