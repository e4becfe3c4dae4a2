package backprop.ui.inside.finetune;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.download.DigitPart;
import backprop.download.PartRead;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.train.Evaluator;
import backprop.ui.dom.Debounce;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** A thousand digits that no net was trained on: MNIST's first test digits where the server has them, else generated ones. */
final class ThousandDigits {
    private static final int COUNT = 1000;
    private static final int AT_ONCE = 25;
    private static final int SEED = 1000;

    private record Waiting(Consumer<Samples> then, Runnable failed) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private Samples samples;
    private boolean mnist;

    /** Whether they are MNIST's; known once somebody has been examined. */
    boolean areMnist() {
        return mnist;
    }

    /**
     * The share that the net reads right, told later; a part at a time, so that the page does not stand still.
     *
     * @param failed told when there are no digits to be had; whoever asks next tries again
     */
    void evaluate(Network network, DoubleConsumer then, Runnable failed) {
        with(new Waiting(digits -> part(new Evaluator(network, digits), 0, 0, then), failed));
    }

    private void part(Evaluator evaluator, int from, int right, DoubleConsumer then) {
        if (from == samples.size()) {
            then.accept((double) right / from);
            return;
        }
        int to = Math.min(from + AT_ONCE, samples.size());
        int more = right + evaluator.part(from, to).correct();
        Debounce.schedule(() -> part(evaluator, to, more, then));
    }

    private void with(Waiting one) {
        if (samples != null) {
            one.then().accept(samples);
            return;
        }
        waiting.add(one);
        if (waiting.size() == 1) {
            new Download(Address.of("data/index.json"))
                    .onFailure(this::generate)
                    .text(text -> read(Json.parse(text)));
        }
    }

    private void read(Json index) {
        index.find("test").ifPresentOrElse(test -> fetch(DigitPart.all(test).get(0)), this::generate);
    }

    private void fetch(DigitPart part) {
        new PartRead(Address.top(), part).onFailure(this::generate).start(bytes -> {
            mnist = true;
            arrived(part.first(bytes.copyToJavaArray(), Math.min(COUNT, part.count())));
        });
    }

    private void generate() {
        new Download(Address.of("data/templates.json"))
                .onFailure(() -> taken().forEach(one -> one.failed().run()))
                .text(json -> {
                    DigitGenerator generator = new DigitGenerator(DigitTemplates.parse(json));
                    arrived(generator.generate(new Rng(SEED), COUNT, DigitRange.NICE));
                });
    }

    private void arrived(Dataset digits) {
        samples = Samples.of(new JavaKernels(), digits);
        taken().forEach(one -> one.then().accept(samples));
    }

    private List<Waiting> taken() {
        List<Waiting> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
