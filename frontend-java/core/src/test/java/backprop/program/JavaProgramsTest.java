package backprop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import backprop.nn.Network;
import backprop.weights.NetworkFile;
import backprop.weights.onnx.RandomNets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in Java say and learn what the lab does. */
class JavaProgramsTest {
    private static final int DIGITS = 20;

    @TempDir
    private Path folder;

    @Test
    void javaGivesTheSameProbabilities() throws Exception {
        Dataset digits = RandomNets.digits(DIGITS);
        Path images = Files.write(folder.resolve("digits"), IdxFile.writeImages(digits));
        for (String net : RandomNets.ARCHITECTURES) {
            Network network = RandomNets.of(net);
            Path weights = Files.write(folder.resolve("w"), NetworkFile.write(network, Map.of("a", "b")));
            String program =
                    NetProgram.scores(ProgramLanguage.JAVA, network.architecture(), "w", ProgramWords.in("zh"));
            try (URLClassLoader loader = compiled(net, program)) {
                Class<?> type = loader.loadClass("Net");
                call(type, "load", weights.toString());
                double[][] x = (double[][]) call(type, "images", images.toString());
                float[][] wanted = RandomNets.probabilities(network, RandomNets.rows(digits));
                for (int i = 0; i < DIGITS; i++) {
                    double[] found = (double[]) call(type, "softmax", call(type, "scores", (Object) x[i]));
                    for (int j = 0; j < 10; j++) assertEquals(wanted[i][j], found[j], 1e-5, net);
                }
            }
        }
    }

    @Test
    void javaTakesTheSameSteps() throws Exception {
        for (ThreeSteps steps : ThreeSteps.all()) {
            String net = steps.run().plan().architecture().text();
            String program = NetProgram.training(ProgramLanguage.JAVA, steps.run(), ProgramWords.in("en"));
            try (URLClassLoader loader = compiled(net, program)) {
                requireClose(steps.end(), trained(loader.loadClass("Net"), steps), 1e-5, net);
            }
        }
    }

    @Test
    void javaReadsMnistAsItIsHandedOutAndStopsAsTheRunDid() throws Exception {
        for (ProgramRun run : ProgramRun.all()) {
            String program = NetProgram.training(ProgramLanguage.JAVA, run.settings(), ProgramWords.in("zh"));
            Path place = Files.createDirectory(folder.resolve(run.name()));
            List<String> arguments = run.write(place);
            try (URLClassLoader loader = compiled(run.name(), program)) {
                run.requireRight(printed(loader.loadClass("Net"), arguments));
            }
        }
    }

    @Test
    void javaReadsPackedDigits() throws Exception {
        Dataset digits = RandomNets.digits(DIGITS);
        Network network = RandomNets.of("784-50-10");
        Path weights = Files.write(folder.resolve("w"), NetworkFile.write(network, Map.of()));
        try (OutputStream packed =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("t10k-images-idx3-ubyte.gz")))) {
            packed.write(IdxFile.writeImages(digits));
        }
        String program = NetProgram.scores(ProgramLanguage.JAVA, network.architecture(), "w", ProgramWords.in("en"));
        try (URLClassLoader loader = compiled("packed scores", program)) {
            String images = folder.resolve("t10k-images-idx3-ubyte").toString();
            String out = printed(loader.loadClass("Net"), List.of(weights.toString(), images));
            assertEquals(10, out.lines().count(), out);
        }
    }

    /** What its main says. */
    private static String printed(Class<?> type, List<String> arguments) throws ReflectiveOperationException {
        PrintStream terminal = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            call(type, "main", (Object) arguments.toArray(new String[0]));
        } finally {
            System.setOut(terminal);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static double[] trained(Class<?> type, ThreeSteps steps) throws ReflectiveOperationException {
        Object[] layers = (Object[]) field(type, "NET").get(null);
        int at = 0;
        for (Object layer : layers)
            for (double[] values : values(layer)) {
                System.arraycopy(steps.start(), at, values, 0, values.length);
                at += values.length;
            }
        int n = steps.t().length;
        double[][] x = new double[n][784];
        int[] t = new int[n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(steps.x(), i * 784, x[i], 0, 784);
            t[i] = (int) steps.t()[i];
        }
        double[] end = new double[3];
        for (int step = 1; step <= 3; step++) {
            end[step - 1] = (double) call(type, "gradients", x, t);
            call(type, "update", step);
        }
        for (Object layer : layers) for (double[] values : values(layer)) end = ThreeSteps.joined(end, values);
        return end;
    }

    private static double[][] values(Object layer) throws ReflectiveOperationException {
        return (double[][]) field(layer.getClass().getSuperclass(), "values").get(layer);
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static Object call(Class<?> type, String name, Object... arguments) throws ReflectiveOperationException {
        for (Method method : type.getDeclaredMethods()) {
            if (!method.getName().equals(name)) continue;
            method.setAccessible(true);
            return method.invoke(null, arguments);
        }
        throw new NoSuchMethodException(name);
    }

    /** As javac compiles it for a student: with all warnings, of which there are none. */
    private URLClassLoader compiled(String name, String program) throws IOException {
        assertFalse(program.contains("«") || program.contains("{0}"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertNotNull(compiler, "the tests run on a JDK");
        Path place = Files.createDirectories(folder.resolve(Integer.toHexString(name.hashCode()) + program.length()));
        Path source = Files.writeString(place.resolve("Net.java"), program);
        StringWriter said = new StringWriter();
        boolean isRight = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-Xlint:all", "-d", place.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source))
                .call();
        assertEquals("", said.toString(), name);
        assertEquals(true, isRight, name);
        return new URLClassLoader(new URL[] {place.toUri().toURL()}, null);
    }

    static void requireClose(double[] wanted, double[] found, double close, String net) {
        assertEquals(wanted.length, found.length, net);
        for (int i = 0; i < wanted.length; i++)
            assertEquals(wanted[i], found[i], close * Math.max(1, Math.abs(wanted[i])), net + ", number " + i);
    }
}
