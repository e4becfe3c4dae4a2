package backprop.ui.draw;

import backprop.data.Dataset;
import backprop.json.Json;
import backprop.ui.dom.Address;
import backprop.ui.dom.Download;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** Random digits that no net was trained on: MNIST's test set where the server has it, generated ones elsewhere. */
final class TestDigits {
    private final Message message;
    private final GeneratedDigits generated;
    private List<Json> parts = List.of();

    TestDigits(Message message) {
        this.message = message;
        generated = new GeneratedDigits(() -> message.error("draw.message.offline"));
        Footer.showData(this::read);
    }

    private void read(Json index) {
        HTMLElement note = Elements.byId("data-note");
        Optional<Json> test = index.find("test");
        test.ifPresent(set -> parts = set.get("parts").items());
        note.setHidden(test.isPresent());
        if (test.isEmpty()) Texts.say(note, "draw.data-note");
    }

    void next(Consumer<TestDigit> then) {
        if (parts.isEmpty()) generated.next(then);
        else fromPart((int) (Math.random() * parts.size()), then);
    }

    private void fromPart(int number, Consumer<TestDigit> then) {
        Json part = parts.get(number);
        int first =
                parts.subList(0, number).stream().mapToInt(TestDigits::count).sum();
        new Download(Address.of(part.get("path").text()))
                .onFailure(() -> {
                    message.hint("draw.message.test-digits-failed");
                    generated.next(then);
                })
                .bytes(content -> then.accept(pick(content, count(part), first)));
    }

    private static int count(Json part) {
        return part.get("count").integer();
    }

    /** A part holds the labels of its digits, then their pixels. */
    private static TestDigit pick(byte[] part, int count, int first) {
        int i = (int) (Math.random() * count);
        int from = count + i * Dataset.PIXELS;
        return new TestDigit(Arrays.copyOfRange(part, from, from + Dataset.PIXELS), part[i], Optional.of(first + i));
    }
}
