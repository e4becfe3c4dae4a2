package backprop.worker;

import backprop.data.Dataset;
import backprop.json.Json;
import backprop.ui.dom.Download;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** MNIST from the server: an index, then the part files it names; the first ones first, so that training can start. */
final class MnistParts implements DigitSource {
    private static final String INDEX = "data/index.json";
    private static final int TRIES = 3;
    private static final double PAUSE = 400;
    /** Enough to keep the network busy; each takes 4 MB until it has been listed. */
    private static final int AT_ONCE = 3;

    private record Part(PartialDataset into, int from, int count, String path) {}

    private final String root;

    /** @param root the address of the site's top */
    MnistParts(String root) {
        this.root = root;
    }

    @Override
    public void load(BiConsumer<PartialDataset, PartialDataset> begin, Runnable arrived, Consumer<String> missing) {
        patiently(INDEX, 1, missing, failed -> new Download(root + INDEX)
                .onFailure(failed)
                .text(content -> {
                    Json index = Json.parse(content);
                    if (index.find("train").isPresent()) load(index, begin, arrived, missing);
                    else missing.accept(INDEX);
                }));
    }

    private void load(
            Json index, BiConsumer<PartialDataset, PartialDataset> begin, Runnable arrived, Consumer<String> missing) {
        List<Part> train = parts(index.get("train"));
        List<Part> test = parts(index.get("test"));
        begin.accept(train.get(0).into(), test.get(0).into());
        List<Part> others = new ArrayList<>(train.subList(1, train.size()));
        others.addAll(test.subList(1, test.size()));
        Iterator<Part> rest = others.iterator();
        Runnable getRest = () -> {
            arrived.run();
            for (int i = 0; i < AT_ONCE; i++) getNext(rest, missing, arrived);
        };
        get(train.get(0), missing, () -> get(test.get(0), missing, getRest));
    }

    private static List<Part> parts(Json set) {
        List<Json> all = set.get("parts").items();
        PartialDataset into = new PartialDataset(
                set.get("count").integer(), all.get(0).get("count").integer());
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Json part : all) {
            int count = part.get("count").integer();
            parts.add(new Part(into, from, count, part.get("path").text()));
            from += count;
        }
        return parts;
    }

    private void getNext(Iterator<Part> rest, Consumer<String> missing, Runnable arrived) {
        if (!rest.hasNext()) return;
        get(rest.next(), missing, () -> {
            arrived.run();
            getNext(rest, missing, arrived);
        });
    }

    private void get(Part part, Consumer<String> missing, Runnable then) {
        int length = part.count() * (Dataset.PIXELS + 1);
        PartFile.Bytes come = bytes -> {
            part.into().put(part.from(), Transfer.toJava(bytes));
            then.run();
        };
        patiently(part.path(), 1, missing, failed -> PartFile.read(root + part.path(), length, come, failed::run));
    }

    /** @param read is told what to run if it fails */
    private static void patiently(String path, int attempt, Consumer<String> missing, Consumer<Runnable> read) {
        read.accept(() -> {
            if (attempt == TRIES) missing.accept(path);
            else Here.later(() -> patiently(path, attempt + 1, missing, read), PAUSE * attempt);
        });
    }
}
