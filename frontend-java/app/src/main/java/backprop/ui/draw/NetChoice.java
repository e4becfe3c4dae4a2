package backprop.ui.draw;

import backprop.ui.dom.Address;
import backprop.ui.dom.Elements;
import backprop.ui.net.DigitReader;
import backprop.ui.net.ModelEntry;
import backprop.ui.net.ModelList;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Which net reads. */
final class NetChoice {
    private final HTMLSelectElement select = Elements.byId("net");
    private final NetCard card = new NetCard();
    private final Message message;
    private final NetLoader loader;
    private Optional<ModelList> models = Optional.empty();

    NetChoice(Message message, Consumer<Optional<DigitReader>> chosen) {
        this.message = message;
        loader = new NetLoader(chosen, this::load);
        select.addEventListener("change", event -> {
            Address.parameter("net", select.getValue());
            load();
        });
        load();
    }

    private void load() {
        models.ifPresentOrElse(
                list -> {
                    ModelEntry entry = list.find(select.getValue()).orElse(list.usual());
                    card.show(entry);
                    loader.load(entry);
                },
                () -> ModelList.fetch(this::list, () -> loader.failed("net.list-failed")));
    }

    private void list(ModelList found) {
        models = Optional.of(found);
        for (ModelEntry entry : found.entries()) {
            HTMLOptionElement option = Elements.create("option");
            option.setValue(entry.name());
            option.setText(entry.label());
            select.appendChild(option);
        }
        String wanted = Address.parameter("net").orElse(found.usual().name());
        if (found.find(wanted).isEmpty())
            message.error("draw.message.unknown-net", wanted, found.usual().label());
        select.setValue(found.find(wanted).orElse(found.usual()).name());
        load();
    }
}
