package backprop.ui.learn.technique;

import backprop.ui.learn.FirstDigits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The digits of all figures, fetched when the first of them wants some: labels, then pixels. */
final class Digits {
    /** So many; the figures share them out. */
    private static final int COUNT = 2200;

    private record Waiting(Consumer<byte[]> then, Runnable failed) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private Optional<byte[]> found = Optional.empty();

    void whenThere(Consumer<byte[]> then, Runnable failed) {
        if (found.isPresent()) {
            then.accept(found.get());
            return;
        }
        waiting.add(new Waiting(then, failed));
        if (waiting.size() == 1)
            FirstDigits.load(COUNT, digits -> provide(FirstDigits.together(digits.digits())), this::fail);
    }

    private void provide(byte[] digits) {
        found = Optional.of(digits);
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        for (Waiting one : all) one.then().accept(digits);
    }

    private void fail() {
        List<Waiting> all = List.copyOf(waiting);
        waiting.clear();
        for (Waiting one : all) one.failed().run();
    }
}
