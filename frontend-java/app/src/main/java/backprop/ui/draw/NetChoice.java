package backprop.ui.draw;

import backprop.file.FileException;
import backprop.ui.dom.Address;
import backprop.ui.dom.Download;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.net.DigitReader;
import backprop.ui.net.ModelEntry;
import backprop.ui.net.ModelList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Which net reads. A net is fetched when it is chosen first; until it is there, and if it fails, the page says so. */
final class NetChoice {
    private static final String USUAL = "mlp";

    private final HTMLSelectElement select = Elements.byId("net");
    private final HTMLElement state = Elements.byId("reading");
    private final HTMLElement progressText = Elements.byId("net-loading");
    private final HTMLElement progressBar = Elements.byId("net-progress");
    private final HTMLElement problem = Elements.byId("net-problem");
    private final NetCard card = new NetCard();
    private final Consumer<Optional<DigitReader>> chosen;
    private final Map<String, DigitReader> readers = new HashMap<>();
    private List<ModelEntry> entries = List.of();

    /** @param chosen told the net that reads from now on, or none while there is none */
    NetChoice(Consumer<Optional<DigitReader>> chosen) {
        this.chosen = chosen;
        select.addEventListener("change", event -> {
            Address.parameter("net", select.getValue());
            load();
        });
        Elements.byId("net-retry").addEventListener("click", event -> retry());
        retry();
    }

    private void retry() {
        if (entries.isEmpty()) ModelList.fetch(this::list, () -> failed("net.list-failed"));
        else load();
    }

    private void list(List<ModelEntry> found) {
        entries = found;
        String wanted = Address.parameter("net").filter(this::isKnown).orElse(USUAL);
        for (ModelEntry entry : entries) {
            HTMLOptionElement option = Elements.create("option");
            option.setValue(entry.name());
            option.setText(entry.label());
            select.appendChild(option);
        }
        select.setValue(wanted);
        load();
    }

    private boolean isKnown(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    private void load() {
        ModelEntry entry = entries.stream()
                .filter(candidate -> candidate.name().equals(select.getValue()))
                .findFirst()
                .orElse(entries.get(0));
        card.show(entry);
        if (readers.containsKey(entry.name())) {
            ready(entry);
            return;
        }
        chosen.accept(Optional.empty());
        state("loading");
        Texts.say(progressText, "net.loading");
        new Download(Address.of(entry.path()), entry.size())
                .onProgress(share -> progress(entry, share))
                .onFailure(() -> {
                    if (isChosen(entry)) failed(isOnline() ? "net.failed" : "net.failed-offline", entry.label());
                })
                .bytes(file -> arrived(entry, file));
    }

    private void arrived(ModelEntry entry, byte[] file) {
        try {
            readers.put(entry.name(), new DigitReader(file));
            if (isChosen(entry)) ready(entry);
        } catch (FileException e) {
            if (isChosen(entry)) failed("net.failed-file", entry.label());
        }
    }

    /** Somebody may have chosen another net while this one was on its way. */
    private boolean isChosen(ModelEntry entry) {
        return select.getValue().equals(entry.name());
    }

    private void progress(ModelEntry entry, double share) {
        if (!isChosen(entry)) return;
        int kilobytes = entry.size() / 1000;
        progressBar.setAttribute("value", Double.toString(share));
        Texts.say(
                progressText,
                "net.loading-part",
                entry.label(),
                Integer.toString((int) (share * kilobytes)),
                Integer.toString(kilobytes));
    }

    private void ready(ModelEntry entry) {
        state("ready");
        chosen.accept(Optional.of(readers.get(entry.name())));
    }

    private void failed(String key, String... parameters) {
        Texts.say(problem, key, parameters);
        state("failed");
    }

    private void state(String name) {
        state.setAttribute("data-state", name);
    }

    @JSBody(script = "return navigator.onLine;")
    private static native boolean isOnline();
}
