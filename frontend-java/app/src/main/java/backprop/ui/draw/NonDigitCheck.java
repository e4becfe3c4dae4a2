package backprop.ui.draw;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.browser.callback.Callback;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.data.pad.Ink;
import backprop.detect.Detection;
import backprop.detect.DigitDetector;
import backprop.file.FileException;
import backprop.ui.dom.Debounce;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks a net of its own, once the pen rests, whether what was drawn is a digit at all. That net comes when it is first
 * asked; until it is here, and if it cannot be had, everything is taken for a digit, as the nets that read do.
 */
final class NonDigitCheck {
    private static final String FILE = "data/detector.safetensors";

    private final Debounce resting = new Debounce();
    private Optional<DigitDetector> detector = Optional.empty();
    private boolean isAsked;
    private Callback waiting = () -> {};

    /** Once; it is not waited for. What has been drawn by then is looked at when it comes. */
    private void fetch() {
        if (isAsked) return;
        isAsked = true;
        new Download(Address.of(FILE)).onFailure(() -> isAsked = false).bytes(file -> {
            try {
                detector = Optional.of(new DigitDetector(file));
                resting.then(waiting);
            } catch (FileException | IllegalArgumentException e) {
                detector = Optional.empty();
            }
        });
    }

    /** @param refused told what it is, if it is no digit, and nothing has been drawn until then */
    void check(Ink ink, Consumer<Detection> refused) {
        waiting = () -> detector.ifPresent(net -> {
            // As digits are made for a net that was trained on centred ones, wherever they were drawn.
            DigitImage.of(ink, DigitPlacement.BY_MASS)
                    .map(image -> net.of(image.input()))
                    .filter(detection -> !detection.isDigit())
                    .ifPresent(refused);
        });
        resting.then(waiting);
        fetch();
    }

    void cancel() {
        waiting = () -> {};
        resting.then(waiting);
    }
}
