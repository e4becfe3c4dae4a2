package backprop.ui.train;

import backprop.file.FileException;
import backprop.nn.Activation;
import backprop.nn.Architecture;
import backprop.store.KeptNet;
import backprop.store.KeptRun;
import backprop.ui.dom.SavedFile;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensors;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.teavm.jso.JSBody;

/** A run's net as a file, its history as a table, and a file's net as weights to begin with. */
final class NetFiles {
    private NetFiles() {}

    /** Safetensors, with how it was trained in its metadata. */
    static byte[] file(Run run) {
        SafeTensors content = SafeTensors.read(run.snapshot.orElseThrow().file());
        Map<String, String> metadata = new LinkedHashMap<>(content.metadata());
        run.task.settings().texts().forEach((name, value) -> {
            if (!name.equals("net") && !name.equals("activation")) metadata.put(name, value);
        });
        metadata.put("iteration", Integer.toString(run.snapshot.get().iteration()));
        accuracy(run).ifPresent(accuracy -> metadata.put("test_accuracy", backprop.number.Numbers.full(accuracy)));
        return new SafeTensors(metadata, content.tensors()).write();
    }

    static void save(Run run) {
        SavedFile.offer(file(run), fileName(run) + ".safetensors", "application/octet-stream");
    }

    /** iteration, loss, train_accuracy, test_accuracy: a line for each iteration. */
    static void table(Run run) {
        StringBuilder csv = new StringBuilder("iteration,loss,train_accuracy,test_accuracy\n");
        int next = 0;
        for (int i = 1; i <= run.iteration(); i++) {
            csv.append(i).append(',').append(backprop.number.Numbers.full(run.curve.loss(i)));
            while (next < run.marks.size() && run.marks.get(next).iteration() < i) next++;
            if (next < run.marks.size() && run.marks.get(next).iteration() == i) {
                KeptRun.Mark mark = run.marks.get(next);
                csv.append(',').append(backprop.number.Numbers.full(mark.train()));
                csv.append(',')
                        .append(backprop.number.Numbers.full(mark.test()))
                        .append('\n');
            } else {
                csv.append(",,\n");
            }
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        SavedFile.offer(bytes, fileName(run) + ".csv", "text/csv");
    }

    private static String fileName(Run run) {
        return run.task.settings().plan().architecture().text() + "-" + run.iteration();
    }

    static OptionalDouble accuracy(Run run) {
        Optional<KeptRun.Mark> mark = run.mark(run.iteration());
        return mark.isPresent() ? OptionalDouble.of(mark.get().test()) : OptionalDouble.empty();
    }

    /** For the Draw lab. */
    static KeptNet net(Run run) {
        return new KeptNet(
                run.title(),
                file(run),
                run.task.settings().plan().architecture().text(),
                run.task.settings().digits().key(),
                accuracy(run),
                now());
    }

    /** What a file's net is called in links: net, activation. Throws FileException if it is none that reads digits. */
    static Map<String, String> settings(byte[] file) throws FileException {
        NetworkFile.values(file);
        Map<String, String> metadata = SafeTensors.read(file).metadata();
        Map<String, String> settings = new LinkedHashMap<>(metadata);
        Architecture net = Architecture.parse(
                metadata.get("architecture"), Activation.find(metadata.getOrDefault("activation", "")));
        settings.put("net", net.text());
        return settings;
    }

    @JSBody(script = "return Date.now();")
    private static native double now();
}
