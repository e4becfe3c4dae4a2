package backprop.ui.dom;

import backprop.json.Json;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** Fetches what data there is, and says it at the foot of the page. */
public final class Footer {
    private Footer() {}

    /** @param then told /data/index.json */
    public static void showData(Consumer<Json> then) {
        new Download(Address.of("data/index.json")).text(text -> {
            Json index = Json.parse(text);
            HTMLElement footer = Elements.byId("footer-data");
            index.find("train")
                    .ifPresentOrElse(
                            train -> Texts.say(footer, "footer.data.mnist", Numbers.grouped(count(index))),
                            () -> Texts.say(footer, "footer.data.generated"));
            then.accept(index);
        });
    }

    private static int count(Json index) {
        return index.get("train").get("count").integer()
                + index.get("test").get("count").integer();
    }
}
