package backprop.worker;

import backprop.data.Dataset;
import backprop.json.Json;
import backprop.ui.dom.Download;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.teavm.jso.typedarrays.Int8Array;

/** MNIST from the server: an index, then the part files it names; the first ones first, so that training can start. */
final class MnistParts implements DigitSource {
    private static final String INDEX = "data/index.json";
    private static final int TRIES = 3;
    private static final double PAUSE = 400;

    private record Part(PartialDataset into, int from, int count, String path) {}

    private final String root;

    /** @param root the address of the site's top */
    MnistParts(String root) {
        this.root = root;
    }

    @Override
    public void load(BiConsumer<PartialDataset, PartialDataset> begin, Runnable arrived, Consumer<String> missing) {
        fetch(INDEX, Optional.empty(), 1, missing, content -> {
            Json index = Json.parse(new String(content, StandardCharsets.UTF_8));
            if (index.find("train").isEmpty()) {
                missing.accept(INDEX);
                return;
            }
            List<Part> train = parts(index.get("train"));
            List<Part> test = parts(index.get("test"));
            begin.accept(train.get(0).into(), test.get(0).into());
            List<Part> rest = new ArrayList<>(train.subList(1, train.size()));
            rest.addAll(test.subList(1, test.size()));
            get(
                    train.get(0),
                    missing,
                    () -> get(test.get(0), missing, () -> {
                        arrived.run();
                        rest.forEach(part -> get(part, missing, arrived));
                    }));
        });
    }

    private static List<Part> parts(Json set) {
        PartialDataset into = new PartialDataset(set.get("count").integer());
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Json part : set.get("parts").items()) {
            int count = part.get("count").integer();
            parts.add(new Part(into, from, count, part.get("path").text()));
            from += count;
        }
        return parts;
    }

    private void get(Part part, Consumer<String> missing, Runnable then) {
        Optional<Integer> length = Optional.of(part.count() * (Dataset.PIXELS + 1));
        fetch(part.path(), length, 1, missing, content -> {
            part.into().put(part.from(), content);
            then.run();
        });
    }

    private void fetch(
            String path, Optional<Integer> length, int attempt, Consumer<String> missing, Consumer<byte[]> then) {
        Runnable failed = () -> {
            if (attempt == TRIES) missing.accept(path);
            else Here.later(() -> fetch(path, length, attempt + 1, missing, then), PAUSE * attempt);
        };
        new Download(root + path).onFailure(failed).buffer(buffer -> {
            byte[] content = Transfer.toJava(new Int8Array(buffer));
            if (length.isPresent() && content.length != length.get()) failed.run();
            else then.accept(content);
        });
    }
}
