package backprop.ui.draw;

import backprop.browser.Address;
import backprop.file.FileException;
import backprop.store.Repository;
import backprop.store.Saved;
import backprop.store.SavedNet;
import backprop.ui.desk.SharedDrawState;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.net.DigitReader;
import backprop.ui.net.ModelEntry;
import backprop.ui.net.ModelList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Which net reads: a pretrained one, one that this student trained, or one that was taught here. */
final class NetChoice {
    private static final String PARAMETER = "net";
    private static final String MINE = "mine-";

    private final HTMLSelectElement select = Elements.byId("net");
    private final NetCard card = new NetCard();
    private final PadMessage message;
    private final NetLoader loader;
    private final Map<String, OwnNet> own = new HashMap<>();
    private Optional<ModelList> models = Optional.empty();

    NetChoice(PadMessage message, Consumer<Optional<DigitReader>> chosen) {
        this.message = message;
        loader = new NetLoader(
                reader -> {
                    chosen.accept(reader);
                    reader.ifPresentOrElse(this::share, SharedDrawState::noNet);
                },
                this::load);
        select.addEventListener("change", event -> {
            Address.parameter(PARAMETER, select.getValue());
            load();
        });
        SharedDrawState.onOffer((name, label, file, read) ->
                offered(new OwnNet(name, label, file.copyToJavaArray(), OptionalDouble.empty()), read));
        load();
    }

    private void share(DigitReader reader) {
        String name = select.getValue();
        String label = own.containsKey(name)
                ? own.get(name).label()
                : models.flatMap(list -> list.find(name)).map(ModelEntry::label).orElse(name);
        SharedDrawState.net(name, label, reader.file());
    }

    private void load() {
        if (own.containsKey(select.getValue())) {
            load(own.get(select.getValue()));
            return;
        }
        models.ifPresentOrElse(
                list -> {
                    ModelEntry entry = list.find(select.getValue()).orElse(list.usual());
                    card.show(entry);
                    loader.load(entry);
                },
                () -> ModelList.fetch(this::list, () -> loader.failed("net.list-failed")));
    }

    private void load(OwnNet net) {
        try {
            DigitReader reader = new DigitReader(net.file());
            card.show(net, reader);
            loader.show(net.name(), reader);
        } catch (FileException e) {
            loader.failed("net.failed-file", net.label());
        }
    }

    private void list(ModelList found) {
        models = Optional.of(found);
        for (ModelEntry entry : found.entries()) option(entry.name(), entry.label());
        String wanted = Address.parameter(PARAMETER).orElse(found.usual().name());
        boolean mine = wanted.startsWith(MINE);
        if (!mine) choose(wanted, found);
        Repository.nets().all(kept -> {
            for (Saved<SavedNet> net : kept.or(List.of())) add(net);
            if (mine) choose(wanted, found);
        });
    }

    private void add(Saved<SavedNet> net) {
        String name = MINE + net.id();
        String label = Texts.text("draw.net.own", net.value().name());
        own.put(name, new OwnNet(name, label, net.value().file(), net.value().accuracy()));
        option(name, label);
    }

    private void choose(String wanted, ModelList list) {
        boolean known = own.containsKey(wanted) || list.find(wanted).isPresent();
        if (!known)
            message.error("draw.message.unknown-net", wanted, list.usual().label());
        select.setValue(known ? wanted : list.usual().name());
        load();
    }

    private void offered(OwnNet net, boolean read) {
        if (own.put(net.name(), net) == null) option(net.name(), net.label());
        if (!read && !select.getValue().equals(net.name())) return;
        select.setValue(net.name());
        load();
    }

    private void option(String name, String label) {
        HTMLOptionElement option = Elements.create("option");
        option.setValue(name);
        option.setText(label);
        select.appendChild(option);
    }
}
