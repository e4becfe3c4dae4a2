package backprop.ui.draw;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.data.handwriting.DigitGenerator;
import backprop.data.handwriting.DigitRange;
import backprop.data.handwriting.DigitTemplates;
import backprop.math.Rng;
import java.util.Optional;
import java.util.function.Consumer;

/** Digits made here; the templates are fetched when the first one is asked for. */
final class GeneratedDigits {
    private final Rng rng = new Rng((int) (Math.random() * Integer.MAX_VALUE));
    private final Runnable failure;
    private DigitGenerator generator;

    GeneratedDigits(Runnable failure) {
        this.failure = failure;
    }

    void next(Consumer<TestDigit> then) {
        ready(() -> then.accept(make()));
    }

    /** None before they are ready. */
    Optional<TestDigit> one() {
        return generator == null ? Optional.empty() : Optional.of(make());
    }

    void ready(Runnable then) {
        if (generator != null) {
            then.run();
            return;
        }
        new Download(Address.of("data/templates.json")).onFailure(failure).text(json -> {
            generator = new DigitGenerator(DigitTemplates.parse(json));
            then.run();
        });
    }

    private TestDigit make() {
        int digit = rng.below(10);
        return new TestDigit(generator.image(digit, DigitRange.NICE, rng), digit, Optional.empty());
    }
}
