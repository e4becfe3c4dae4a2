package backprop.ui.draw;

import backprop.browser.Address;
import backprop.data.Dataset;
import backprop.download.DigitPart;
import backprop.download.PartRead;
import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Random digits that no net was trained on: MNIST's test set where the server has it, generated ones elsewhere. */
final class TestDigits {
    /** In milliseconds. */
    private static final int SOON = 4_000;

    private final PadMessage message;
    private final GeneratedDigits generated;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean isAsked;
    private boolean isKnown;
    private List<DigitPart> parts = List.of();
    /** The part of MNIST that was asked for last, and the number of its first digit. */
    private byte[] atHand = {};

    private int firstAtHand;

    TestDigits(PadMessage message) {
        this.message = message;
        generated = new GeneratedDigits(() -> message.error("draw.message.offline"));
        Window.setTimeout(this::load, SOON);
    }

    /** Asks what digits there are; not before a net reads, if that can be, for the first stroke needs none of them. */
    void load() {
        if (isAsked) return;
        isAsked = true;
        Footer.showData(this::read);
    }

    /** When it is known what digits there are. */
    void whenKnown(Runnable then) {
        if (isKnown) then.run();
        else waiting.add(then);
        load();
    }

    private void read(Json index) {
        isKnown = true;
        HTMLElement note = Elements.byId("data-note");
        Optional<Json> test = index.find("test");
        test.ifPresent(set -> parts = DigitPart.all(set));
        note.setHidden(test.isPresent());
        if (test.isEmpty()) Texts.show(note, "draw.data-note");
        List<Runnable> told = List.copyOf(waiting);
        waiting.clear();
        told.forEach(Runnable::run);
    }

    /** Any of them. */
    void next(Consumer<TestDigit> then) {
        whenKnown(() -> any(then));
    }

    private void any(Consumer<TestDigit> then) {
        Runnable make = () -> generated.next(then);
        int i = (int) (Math.random() * count());
        if (areMnist()) fetch(i, () -> then.accept(at(i).orElseThrow()), make);
        else make.run();
    }

    boolean areMnist() {
        return !parts.isEmpty();
    }

    /** How many there are of MNIST. */
    int count() {
        return parts.stream().mapToInt(DigitPart::count).sum();
    }

    /** MNIST's digit of that number, if its part is at hand. */
    Optional<TestDigit> at(int number) {
        int i = number - firstAtHand;
        int count = atHand.length / (Dataset.PIXELS + 1);
        if (i < 0 || i >= count) return Optional.empty();
        // A part holds the labels of its digits, then their pixels.
        int from = count + i * Dataset.PIXELS;
        return Optional.of(
                new TestDigit(Arrays.copyOfRange(atHand, from, from + Dataset.PIXELS), atHand[i], Optional.of(number)));
    }

    /** Those that are made here. */
    GeneratedDigits generated() {
        return generated;
    }

    /**
     * Brings the part of MNIST that holds that digit.
     *
     * @param failed where it cannot be had, which is said
     */
    void fetch(int number, Runnable then, Runnable failed) {
        if (at(number).isPresent()) {
            then.run();
            return;
        }
        int nth = 0;
        int first = 0;
        while (first + parts.get(nth).count() <= number)
            first += parts.get(nth++).count();
        int begin = first;
        new PartRead(Address.top(), parts.get(nth))
                .onFailure(() -> {
                    message.hint("draw.message.test-digits-failed");
                    failed.run();
                })
                .start(bytes -> {
                    atHand = bytes.copyToJavaArray();
                    firstAtHand = begin;
                    then.run();
                });
    }
}
