package backprop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import backprop.session.settings.RunSettings;
import backprop.weights.onnx.RandomNets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * A training program run as its reader runs it, on digits in files of the names that it asks for.
 *
 * @param files the names; those that end in gz are packed
 * @param isFolder whether the program is given their folder, else the files
 * @param last the iteration after which it stops; 0 for one before the sixtieth
 */
record ProgramRun(String name, RunSettings settings, List<String> files, boolean isFolder, int last) {
    private static final List<String> MNIST = List.of(
            "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte");

    static List<ProgramRun> all() {
        List<String> packed = MNIST.stream().map(name -> name + ".gz").toList();
        List<String> drawn = List.of("digits-images-idx3-ubyte", "digits-labels-idx1-ubyte");
        List<String> ofClass = List.of("class-images-idx3-ubyte", "class-labels-idx1-ubyte.gz");
        return List.of(
                of("packed", "data=mnist&samples=250&iterations=600&stop-accuracy=0.6&stop-dead=1", packed, 0),
                of("plain", "data=generated&net=784-20-bn-relu-drop0.2-10", MNIST, 60),
                // The mean of the first losses is below 10 at once, and never above.
                of("drawn", "data=drawn&sampling=epochs&stop-loss=10&stop-still=59", drawn, 60),
                // A step that is far too long: the mean is lowest at first, and rises.
                of("class", "data=class&lr=20&stop-loss=2.5", ofClass, 0),
                of("files", "data=files&lr=20&stop-still=15", List.of("theirs.gz", "labels of theirs"), 0));
    }

    private static ProgramRun of(String name, String settings, List<String> files, int last) {
        Map<String, String> texts = new HashMap<>(
                Map.of("net", "784-20-10", "iterations", "60", "lr", "0.5", "init", "normal", "batch", "100"));
        if (!settings.contains("lr=20")) texts.put("init", "he");
        for (String setting : settings.split("&")) texts.put(setting.split("=")[0], setting.split("=")[1]);
        RunSettings.Reading reading = RunSettings.read(texts);
        assertEquals(List.of(), reading.mistakes());
        return new ProgramRun(name, reading.settings(), files, !name.equals("files"), last);
    }

    /** Writes the digits. @return what the program is called with */
    List<String> write(Path folder) throws IOException {
        Dataset digits = shuffled(RandomNets.digits(300));
        for (String name : files) {
            boolean isImages = name.contains("images") || name.startsWith("theirs");
            byte[] bytes = isImages ? IdxFile.writeImages(digits) : IdxFile.writeLabels(digits);
            Files.write(folder.resolve(name), name.endsWith(".gz") ? packed(bytes) : bytes);
        }
        if (isFolder) return List.of(folder.toString());
        return files.stream().map(name -> folder.resolve(name).toString()).toList();
    }

    void requireRight(String out) {
        List<String> lines = out.lines().toList();
        String end = lines.get(lines.size() - 1);
        int step = Integer.parseInt(end.substring(0, end.indexOf(' ')));
        if (last > 0) assertEquals(last, step, name + ": " + end);
        else assertTrue(step < settings.plan().iterations(), name + ": " + end);
        double accuracy = Double.parseDouble(end.substring(end.indexOf("accuracy ") + 9));
        if (settings.plan().learningRate() < 1) assertTrue(accuracy > 0.6, name + ": " + end);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /** The generator gives each digit its turn. */
    private static Dataset shuffled(Dataset digits) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) order.add(i);
        Collections.shuffle(order, new Random(1));
        Dataset all = digits.slice(0, 0);
        for (int i : order) all = all.and(digits.slice(i, i + 1));
        return all;
    }
}
