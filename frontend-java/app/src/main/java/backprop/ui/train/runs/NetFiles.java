package backprop.ui.train.runs;

import backprop.run.AccuracyMark;
import backprop.run.HistoryTable;
import backprop.run.RunView;
import backprop.store.SavedNet;
import backprop.ui.dom.SavedFile;
import backprop.ui.dom.Texts;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensors;
import backprop.weights.foreign.ForeignNet;
import backprop.weights.onnx.OnnxNet;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.teavm.jso.JSBody;

/** A run's net as a file, its history as a table, and a file's net as weights to begin with. */
final class NetFiles {
    private static final String BINARY = "application/octet-stream";

    private NetFiles() {}

    /** Safetensors, with how it was trained in its metadata. */
    static byte[] file(RunView run) {
        SafeTensors content = SafeTensors.read(run.snapshot().orElseThrow().file());
        Map<String, String> metadata = new LinkedHashMap<>(content.metadata());
        run.spec().settings().texts().forEach((name, value) -> {
            if (!name.equals("net") && !name.equals("activation")) metadata.put(name, value);
        });
        metadata.put("iteration", Integer.toString(run.snapshot().get().iteration()));
        accuracy(run).ifPresent(accuracy -> metadata.put("test_accuracy", backprop.number.Numbers.full(accuracy)));
        return new SafeTensors(metadata, content.tensors()).write();
    }

    static void saveWeights(RunView run) {
        SavedFile.download(file(run), weightsName(run), BINARY);
    }

    /** What programs that are copied look for. */
    static String weightsName(RunView run) {
        return fileName(run) + ".safetensors";
    }

    /** With the same metadata, and with what its readers should know of it. */
    static void saveOnnx(RunView run) {
        byte[] weights = file(run);
        OnnxNet net = new OnnxNet(
                NetworkFile.architecture(weights),
                NetworkFile.values(weights),
                SafeTensors.read(weights).metadata());
        OnnxNet.Doc doc = new OnnxNet.Doc(Texts.text("train.onnx.net"), Texts.text("train.onnx.input"));
        SavedFile.download(net.write(doc), fileName(run) + ".onnx", BINARY);
    }

    static void saveHistory(RunView run) {
        byte[] bytes = HistoryTable.csv(run).getBytes(StandardCharsets.UTF_8);
        SavedFile.download(bytes, fileName(run) + ".csv", "text/csv");
    }

    private static String fileName(RunView run) {
        return run.spec().settings().plan().architecture().text() + "-" + run.iteration();
    }

    static OptionalDouble accuracy(RunView run) {
        Optional<AccuracyMark> mark = run.mark(run.iteration());
        return mark.isPresent() ? OptionalDouble.of(mark.get().test()) : OptionalDouble.empty();
    }

    /** For the Draw lab. */
    static SavedNet net(RunView run) {
        return new SavedNet(
                RunNames.title(run),
                file(run),
                run.spec().settings().plan().architecture().text(),
                run.spec().settings().digits().key(),
                accuracy(run),
                now());
    }

    /** How a net that came from a file was trained, as far as that says so, with what links call it: net, activation. */
    static Map<String, String> settings(ForeignNet net) {
        Map<String, String> settings = new LinkedHashMap<>(net.metadata());
        settings.put("net", net.architecture().text());
        settings.remove("activation");
        net.architecture().activation().ifPresent(activation -> settings.put("activation", activation.key()));
        return settings;
    }

    @JSBody(script = "return Date.now();")
    private static native double now();
}
