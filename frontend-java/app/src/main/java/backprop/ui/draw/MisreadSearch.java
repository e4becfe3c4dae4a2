package backprop.ui.draw;

import backprop.browser.callback.Callback;
import backprop.ui.net.DigitReader;
import backprop.ui.widget.Answer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.teavm.jso.JSBody;

/**
 * Looks for a test digit that a net reads wrong: each of MNIST's once, or two thousand generated ones. It works some milliseconds
 * at a time, so that the page does not stand still, and goes on from where it was found last.
 */
final class MisreadSearch {
    private static final double SLICE = 12;
    private static final int MOST_GENERATED = 2000;

    private final TestDigits digits;
    private int at = -1;
    private int searches;

    MisreadSearch(TestDigits digits) {
        this.digits = digits;
    }

    /** One search; another one, or stop(), ends it. */
    private final class Search {
        private final int number = ++searches;
        private final DigitReader reader;
        private final Consumer<TestDigit> found;
        private final IntConsumer progress;
        private final IntConsumer none;
        /** Also where MNIST is, but does not come. */
        private boolean generates = !digits.areMnist();

        private int read;

        Search(DigitReader reader, Consumer<TestDigit> found, IntConsumer looking, IntConsumer none) {
            this.reader = reader;
            this.found = found;
            this.progress = looking;
            this.none = none;
        }

        void advance() {
            double end = now() + SLICE;
            while (number == searches) {
                int most = generates ? MOST_GENERATED : digits.count();
                if (read >= most) {
                    stop();
                    none.accept(read);
                    return;
                }
                if (now() > end) {
                    progress.accept(read);
                    runLater(this::advance);
                    return;
                }
                Optional<TestDigit> next = generates ? digits.generated().one() : digits.at((at + 1) % most);
                if (next.isEmpty()) {
                    fetch((at + 1) % most);
                    return;
                }
                at = (at + 1) % most;
                read++;
                if (answer(next.get()) == next.get().label()) continue;
                stop();
                found.accept(next.get());
            }
        }

        private void fetch(int number) {
            Runnable generate = () -> {
                generates = true;
                digits.generated().ready(this::advance);
            };
            if (generates) generate.run();
            else digits.fetch(number, this::advance, generate);
        }

        private int answer(TestDigit digit) {
            return Answer.of(reader.read(digit.input())).digit();
        }
    }

    /**
     * @param looking told now and then how many have been read
     * @param none told how many have been read, all of them right
     */
    void next(DigitReader reader, Consumer<TestDigit> found, IntConsumer looking, IntConsumer none) {
        if (at < 0 && digits.areMnist()) at = (int) (Math.random() * digits.count());
        new Search(reader, found, looking, none).advance();
    }

    void stop() {
        searches++;
    }

    @JSBody(script = "return performance.now();")
    private static native double now();

    @JSBody(params = "then", script = "setTimeout(then, 0);")
    private static native void runLater(Callback then);
}
