package backprop.ui.net;

import backprop.json.Json;
import backprop.ui.dom.Address;
import backprop.ui.dom.Download;
import java.util.List;
import java.util.function.Consumer;

/** The pretrained nets that there are. */
public final class ModelList {
    private ModelList() {}

    public static void fetch(Consumer<List<ModelEntry>> then, Runnable failure) {
        new Download(Address.of("models/index.json"))
                .onFailure(failure)
                .text(text -> then.accept(Json.parse(text).get("models").items().stream()
                        .map(ModelEntry::of)
                        .toList()));
    }
}
