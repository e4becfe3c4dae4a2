package backprop.ui.net;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The pretrained nets that there are. */
public record ModelList(List<ModelEntry> entries) {
    private static final String USUAL = "cnn";

    public static void fetch(Consumer<ModelList> then, Runnable failure) {
        new Download(Address.of("models/index.json"))
                .onFailure(failure)
                .text(text -> then.accept(new ModelList(Json.parse(text).get("models").items().stream()
                        .map(ModelEntry::of)
                        .toList())));
    }

    public Optional<ModelEntry> find(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The one that reads what people draw best. */
    public ModelEntry usual() {
        return find(USUAL).orElse(entries.get(0));
    }
}
