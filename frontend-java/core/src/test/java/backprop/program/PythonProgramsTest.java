package backprop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import backprop.data.npz.NpzFile;
import backprop.nn.Network;
import backprop.session.settings.RunSettings;
import backprop.weights.NetworkFile;
import backprop.weights.onnx.RandomNets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs in Python say and learn what the lab does. */
class PythonProgramsTest {
    private static final int DIGITS = 200;

    @TempDir
    private Path folder;

    @Test
    void numpyGivesTheSameProbabilities() throws IOException {
        Python.require("numpy");
        requireSameProbabilities(ProgramLanguage.NUMPY);
    }

    @Test
    void numpyTakesTheSameSteps() throws IOException {
        Python.require("numpy");
        requireSameSteps(ProgramLanguage.NUMPY, 1e-5);
    }

    @Test
    void pytorchGivesTheSameProbabilities() throws IOException {
        Python.require("torch", "safetensors");
        requireSameProbabilities(ProgramLanguage.PYTORCH);
    }

    @Test
    void pytorchTakesTheSameSteps() throws IOException {
        Python.require("torch");
        requireSameSteps(ProgramLanguage.PYTORCH, 1e-4);
    }

    /** Where PyTorch is not there, its programs are at least Python. */
    @Test
    void everyProgramIsPython() throws IOException {
        Python.require("ast");
        List<String> check = new ArrayList<>(
                List.of("-c", "import ast, sys\nfor f in sys.argv[1:]: ast.parse(open(f, encoding='utf-8').read())"));
        int i = 0;
        for (ProgramLanguage language : List.of(ProgramLanguage.NUMPY, ProgramLanguage.PYTORCH)) {
            for (String words : List.of("en", "zh")) {
                for (String net : RandomNets.ARCHITECTURES) {
                    Network network = RandomNets.of(net);
                    String program = NetProgram.scores(language, network.architecture(), "w", ProgramWords.in(words));
                    check.add(Files.writeString(folder.resolve(i++ + ".py"), program)
                            .toString());
                }
                List<RunSettings> runs = new ArrayList<>();
                for (ThreeSteps steps : ThreeSteps.all()) runs.add(steps.run());
                for (ProgramRun run : ProgramRun.all()) runs.add(run.settings());
                for (RunSettings run : runs) {
                    String program = NetProgram.training(language, run, ProgramWords.in(words));
                    check.add(Files.writeString(folder.resolve(i++ + ".py"), program)
                            .toString());
                }
            }
        }
        Python.run(check).requireSuccess();
    }

    @Test
    void aNumpyProgramTrainsAndReadsByItself() throws IOException {
        Python.require("numpy");
        for (ProgramRun run : ProgramRun.all()) {
            Path program = folder.resolve("train.py");
            Files.writeString(
                    program, NetProgram.training(ProgramLanguage.NUMPY, run.settings(), ProgramWords.in("zh")));
            List<Object> command = new ArrayList<>(List.of(program));
            command.addAll(run.write(Files.createDirectory(folder.resolve(run.name()))));
            run.requireRight(Python.run(command.toArray()).requireSuccess().out());
        }
        Dataset digits = RandomNets.digits(20);
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), IdxFile.writeImages(digits));
        Network network = RandomNets.of("784-50-10");
        Files.write(folder.resolve("net.safetensors"), NetworkFile.write(network, Map.of()));
        Path reader = folder.resolve("net.py");
        Files.writeString(
                reader,
                NetProgram.scores(
                        ProgramLanguage.NUMPY, network.architecture(), "net.safetensors", ProgramWords.in("en")));
        String out = Python.run(reader, folder.resolve("net.safetensors"), folder.resolve("t10k-images-idx3-ubyte"))
                .requireSuccess()
                .out();
        assertTrue(out.lines().count() >= 10, out);
    }

    /** As a student opens the digits that the lab saved. */
    @Test
    void numpyOpensTheDigits() throws IOException {
        Python.require("numpy");
        Dataset digits = RandomNets.digits(25);
        Path file = Files.write(folder.resolve("digits.npz"), NpzFile.write(digits));
        Path images = Files.write(folder.resolve("images"), digits.images());
        String program = "import sys, numpy as np; d = np.load(sys.argv[1]); x, t = d['x'], d['t'];"
                + " assert x.shape == (25, 28, 28) and x.dtype == t.dtype == np.uint8;"
                + " assert (x.ravel() == np.fromfile(sys.argv[2], np.uint8)).all(); print(*t)";
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) labels.add(Integer.toString(digits.label(i)));
        Python.Result read = Python.run("-c", program, file, images).requireSuccess();
        assertEquals(String.join(" ", labels), read.out().trim());
    }

    private void requireSameProbabilities(ProgramLanguage language) throws IOException {
        Dataset digits = RandomNets.digits(DIGITS);
        List<String> run = new ArrayList<>(List.of(Python.harness().toString()));
        List<float[][]> wanted = new ArrayList<>();
        for (String net : RandomNets.ARCHITECTURES) {
            Network network = RandomNets.of(net);
            Path place = Files.createDirectory(folder.resolve(net));
            run.add(place.toString());
            Files.writeString(
                    place.resolve("net.py"),
                    NetProgram.scores(language, network.architecture(), "w", ProgramWords.in("zh")));
            Files.write(place.resolve("weights.safetensors"), NetworkFile.write(network, Map.of("a", "b")));
            Files.write(place.resolve("digits"), IdxFile.writeImages(digits));
            wanted.add(RandomNets.probabilities(network, RandomNets.rows(digits)));
        }
        Python.run(run).requireSuccess();
        for (int i = 0; i < wanted.size(); i++) {
            double[] found = Doubles.read(Path.of(run.get(i + 1), "found.bin"));
            assertEquals(DIGITS * 10, found.length);
            for (int j = 0; j < found.length; j++)
                assertEquals(wanted.get(i)[j / 10][j % 10], found[j], 1e-5, RandomNets.ARCHITECTURES.get(i));
        }
    }

    private void requireSameSteps(ProgramLanguage language, double close) throws IOException {
        List<ThreeSteps> all = ThreeSteps.all();
        List<String> run = new ArrayList<>(List.of(Python.harness().toString()));
        for (int i = 0; i < all.size(); i++) {
            ThreeSteps steps = all.get(i);
            Path place = Files.createDirectory(folder.resolve("" + i));
            run.add(place.toString());
            Files.writeString(
                    place.resolve("net.py"), NetProgram.training(language, steps.run(), ProgramWords.in("en")));
            Doubles.write(place.resolve("start.bin"), steps.start());
            Doubles.write(place.resolve("x.bin"), steps.x());
            Doubles.write(place.resolve("t.bin"), steps.t());
        }
        Python.run(run).requireSuccess();
        for (int i = 0; i < all.size(); i++) {
            ThreeSteps steps = all.get(i);
            String net = steps.run().plan().architecture().text();
            JavaProgramsTest.requireClose(steps.end(), Doubles.read(Path.of(run.get(i + 1), "found.bin")), close, net);
        }
    }
}
