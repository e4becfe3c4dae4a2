package backprop.worker.data;

import backprop.browser.Download;
import backprop.download.DigitPart;
import backprop.download.PartRead;
import backprop.json.Json;
import backprop.worker.scope.Transfer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** MNIST from the server: an index, then the part files it names; the first ones first, so that training can start. */
public final class MnistParts implements DigitSource {
    private static final String INDEX = "data/index.json";
    private static final int TRIES = 5;
    /** Enough to keep the network busy; each takes 4 MB until it has been listed. */
    private static final int AT_ONCE = 2;

    private record Part(PartialDataset into, int from, DigitPart file) {}

    private final String root;
    /** One in trouble: what is asked for beside it would only make that worse. */
    private int most = AT_ONCE;

    private int underWay;

    /** @param root the address of the site's top */
    public MnistParts(String root) {
        this.root = root;
    }

    @Override
    public void load(BiConsumer<PartialDataset, PartialDataset> begin, Runnable arrived, Consumer<String> missing) {
        new Download(root + INDEX).onFailure(() -> missing.accept(INDEX)).text(content -> {
            Json index = Json.parse(content);
            if (index.find("train").isPresent()) load(index, begin, arrived, missing);
            else missing.accept(INDEX);
        });
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
            getNext(rest, missing, arrived);
        };
        get(train.get(0), missing, () -> get(test.get(0), missing, getRest));
    }

    private static List<Part> parts(Json set) {
        List<DigitPart> all = DigitPart.all(set);
        PartialDataset into =
                new PartialDataset(set.get("count").integer(), all.get(0).count());
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (DigitPart file : all) {
            parts.add(new Part(into, from, file));
            from += file.count();
        }
        return parts;
    }

    private void getNext(Iterator<Part> rest, Consumer<String> missing, Runnable arrived) {
        while (underWay < most && rest.hasNext()) {
            underWay++;
            get(rest.next(), missing, () -> {
                underWay--;
                arrived.run();
                getNext(rest, missing, arrived);
            });
        }
    }

    private void get(Part part, Consumer<String> missing, Runnable then) {
        new PartRead(root, part.file())
                .onTrouble(() -> most = 1)
                .onFailure(() -> missing.accept(part.file().path()))
                .start(TRIES, bytes -> {
                    part.into().put(part.from(), Transfer.toJava(bytes));
                    then.run();
                });
    }
}
