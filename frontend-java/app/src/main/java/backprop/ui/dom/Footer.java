package backprop.ui.dom;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.json.Json;
import java.util.Map;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Fetches what data there is, and says it at the foot of the page. */
public final class Footer {
    private static final int SOON = 4_000;

    private Footer() {}

    /**
     * @param then told /data/index.json, and told again when MNIST has come that was on its way. Where it cannot be had, the
     *     foot of the page says so, and the lab works on generated digits.
     */
    public static void showData(Consumer<Json> then) {
        new Download(Address.of("data/index.json"))
                .onFailure(() -> failed(then))
                .text(text -> show(Json.parse(text), then));
    }

    private static void failed(Consumer<Json> then) {
        Texts.show(Elements.byId("footer-data"), "footer.data.failed");
        then.accept(Json.of(Map.of("mnist", Json.of("absent"))));
    }

    private static void show(Json index, Consumer<Json> then) {
        HTMLElement footer = Elements.byId("footer-data");
        if (index.find("train").isPresent()) {
            Texts.show(footer, "footer.data.mnist", LocalNumbers.grouped(count(index)));
        } else if (index.find("fetched").isPresent()) {
            int percent = (int) (100 * index.get("fetched").number());
            Texts.show(footer, "footer.data.coming", Integer.toString(percent));
            Window.setTimeout(() -> showData(then), SOON);
        } else {
            Texts.show(footer, "footer.data.generated");
        }
        then.accept(index);
    }

    private static int count(Json index) {
        return index.get("train").get("count").integer()
                + index.get("test").get("count").integer();
    }
}
