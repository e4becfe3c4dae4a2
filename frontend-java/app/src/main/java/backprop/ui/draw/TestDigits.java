package backprop.ui.draw;

import backprop.data.Dataset;
import backprop.json.Json;
import backprop.ui.dom.Address;
import backprop.ui.dom.Download;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Random digits that no net was trained on: MNIST's test set where the server has it, generated ones elsewhere. */
final class TestDigits {
    private final GeneratedDigits generated;
    private final Message message;
    private List<Json> parts = List.of();

    TestDigits(GeneratedDigits generated, Message message, Consumer<Json> index) {
        this.generated = generated;
        this.message = message;
        new Download(Address.of("data/index.json")).text(text -> {
            Json found = Json.parse(text);
            found.find("test").ifPresent(test -> parts = test.get("parts").items());
            index.accept(found);
        });
    }

    void next(Consumer<TestDigit> then) {
        if (parts.isEmpty()) generated.next(then);
        else fromPart((int) (Math.random() * parts.size()), then);
    }

    private void fromPart(int number, Consumer<TestDigit> then) {
        Json chosen = parts.get(number);
        int first = parts.subList(0, number).stream().mapToInt(p -> p.get("count").integer()).sum();
        new Download(Address.of(chosen.get("path").text()))
                .onFailure(() -> {
                    message.hint("draw.message.test-digits-failed");
                    generated.next(then);
                })
                .bytes(part -> then.accept(pick(part, chosen.get("count").integer(), first)));
    }

    /** A part holds the labels of its digits, then their pixels. */
    private static TestDigit pick(byte[] part, int count, int first) {
        int i = (int) (Math.random() * count);
        int from = count + i * Dataset.PIXELS;
        return new TestDigit(Arrays.copyOfRange(part, from, from + Dataset.PIXELS), part[i], Optional.of(first + i));
    }
}
