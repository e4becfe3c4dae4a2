package backprop.ui.draw;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.file.FileException;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.net.DigitReader;
import backprop.ui.net.ModelEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Fetches a net when it is first wanted; until it is there, and if it fails, the reading says so. */
public final class NetLoader {
    private final HTMLElement reading = Elements.byId("reading");
    private final HTMLElement progressText = Elements.byId("net-loading");
    private final HTMLElement progressBar = Elements.byId("net-progress");
    private final HTMLElement problem = Elements.byId("net-problem");
    private final Consumer<Optional<DigitReader>> loaded;
    private final Map<String, DigitReader> readers = new HashMap<>();
    private String wanted = "";

    /** @param loaded told the net that reads from now on, or none while there is none */
    public NetLoader(Consumer<Optional<DigitReader>> loaded, Runnable retry) {
        this.loaded = loaded;
        Elements.byId("net-retry").addEventListener("click", event -> retry.run());
    }

    public void load(ModelEntry entry) {
        wanted = entry.name();
        if (readers.containsKey(wanted)) {
            ready();
            return;
        }
        loaded.accept(Optional.empty());
        state("loading");
        Texts.show(progressText, "net.loading");
        new Download(Address.of(entry.path()), entry.size())
                .onProgress(share -> progress(entry, share))
                .onFailure(() -> {
                    if (isWanted(entry)) failed(isOnline() ? "net.failed" : "net.failed-offline", entry.label());
                })
                .bytes(file -> arrived(entry, file));
    }

    /** One that is here already, in place of what had its name. */
    public void show(String name, DigitReader reader) {
        wanted = name;
        readers.put(name, reader);
        ready();
    }

    private void arrived(ModelEntry entry, byte[] file) {
        try {
            readers.put(entry.name(), new DigitReader(file));
            if (isWanted(entry)) ready();
        } catch (FileException e) {
            if (isWanted(entry)) failed("net.failed-file", entry.label());
        }
    }

    /** Somebody may have chosen another net while this one was on its way. */
    private boolean isWanted(ModelEntry entry) {
        return wanted.equals(entry.name());
    }

    private void progress(ModelEntry entry, double share) {
        if (!isWanted(entry)) return;
        int kilobytes = entry.size() / 1000;
        progressBar.setAttribute("value", Double.toString(share));
        Texts.show(
                progressText,
                "net.loading-part",
                entry.label(),
                Integer.toString((int) (share * kilobytes)),
                Integer.toString(kilobytes));
    }

    private void ready() {
        state("ready");
        loaded.accept(Optional.of(readers.get(wanted)));
    }

    public void failed(String key, String... parameters) {
        Texts.show(problem, key, parameters);
        state("failed");
    }

    private void state(String name) {
        reading.setAttribute("data-state", name);
    }

    @JSBody(script = "return navigator.onLine;")
    private static native boolean isOnline();
}
