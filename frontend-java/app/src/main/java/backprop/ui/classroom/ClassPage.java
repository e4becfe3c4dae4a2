package backprop.ui.classroom;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.browser.WindowStore;
import backprop.json.Json;
import backprop.ui.dom.Clipboard;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.QrPicture;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLAnchorElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Where the class finds the lab, large. The server knows its addresses; on a static host it is the page's own. */
final class ClassPage {
    private static final String CHOSEN = "address", STATE = "data-state";

    private final HTMLElement panel = Elements.byId("class");
    private final HTMLAnchorElement link = Elements.byId("class-link");
    private final HTMLSelectElement pages = Elements.byId("class-page");
    private final HTMLSelectElement addresses = Elements.byId("class-address");
    private final HTMLElement copy = Elements.byId("class-copy");
    private final QrPicture picture = new QrPicture(Elements.byId("qr"));
    private final List<ClassAddress> all = new ArrayList<>();
    private Runnable onServer = () -> {}, onAddress = () -> {};
    private boolean isServer;

    ClassPage() {
        Footer.showData(index -> {});
        fillPages();
        Texts.onLanguage(() -> {
            fillPages();
            if (!addresses.getValue().isEmpty()) show();
        });
        pages.addEventListener("change", event -> show());
        addresses.addEventListener("change", event -> choose(addresses.getValue()));
        copy.setHidden(!mayCopy());
        copy.addEventListener(
                "click", event -> Clipboard.write(link.getHref(), () -> Texts.show(copy, "class.copied"), () -> {}));
        new Download(Address.of("class/addresses.json"))
                .onFailure(() -> open(true, List.of()))
                .text(text -> {
                    Json json = Json.parse(text);
                    open(json.get("open").bool(), ClassAddress.of(json));
                });
    }

    /** Told once it is known that a server stands behind this page, and no static host, which has no lessons. */
    void onServer(Runnable then) {
        onServer = then;
        if (isServer) then.run();
    }

    /** Where students find the lab. */
    String address() {
        String address = addresses.getValue();
        return address == null || address.isEmpty() ? Address.top() : address;
    }

    /** Those that there are to choose from, the likely ones first; none before the server has said them. */
    List<ClassAddress> addresses() {
        return all;
    }

    /** Where this one is not in the students' network, another is taken. */
    void choose(String address) {
        addresses.setValue(address);
        WindowStore.put(CHOSEN, address);
        show();
        onAddress.run();
    }

    /** Told when the addresses are known, and when another is chosen. */
    void onAddress(Runnable then) {
        onAddress = then;
        then.run();
    }

    /** Waiting, ready, closed (no other computer is let in) or alone (this one is in no network). */
    String state() {
        return panel.getAttribute(STATE);
    }

    private void open(boolean open, List<ClassAddress> ofServer) {
        isServer = !open || !ofServer.isEmpty();
        if (isServer) onServer.run();
        all.addAll(ofServer);
        boolean isKnown = all.stream().anyMatch(one -> one.address().equals(Address.top()));
        if (!isLoopback() && !isKnown) all.add(0, new ClassAddress(Address.top(), ""));
        panel.setAttribute(STATE, !all.isEmpty() ? "ready" : open ? "alone" : "closed");
        if (!all.isEmpty()) showAddresses(!ofServer.isEmpty());
        onAddress.run();
    }

    private void showAddresses(boolean network) {
        for (ClassAddress one : all) addresses.getOptions().add(option(one.address(), one.words()));
        Elements.byId("addresses").setHidden(all.size() == 1);
        String chosen = WindowStore.get(CHOSEN);
        if (all.stream().anyMatch(one -> one.address().equals(chosen))) addresses.setValue(chosen);
        Elements.byId("class-firewall").setHidden(!network);
        Texts.show(Elements.byId("class-reach"), network ? "class.network" : "class.public");
        show();
    }

    private void show() {
        String whole = addresses.getValue() + pages.getValue();
        link.setHref(whole);
        link.setInnerText(whole);
        picture.show(whole, Texts.text("class.qr", whole));
        Texts.show(copy, "class.copy");
    }

    /** What the navigation leads to, in the words that it has. */
    private void fillPages() {
        String chosen = pages.getValue();
        Markup.empty(pages);
        var entries = panel.getOwnerDocument().querySelectorAll(".site-nav a");
        for (int i = 0; i < entries.getLength(); i++) {
            HTMLAnchorElement entry = (HTMLAnchorElement) entries.item(i);
            pages.getOptions().add(option(path(entry, Address.top()), entry.getInnerText()));
        }
        if (chosen != null && !chosen.isEmpty()) pages.setValue(chosen);
    }

    private static HTMLOptionElement option(String value, String text) {
        HTMLOptionElement option = Elements.create("option");
        option.setValue(value);
        option.setInnerText(text);
        return option;
    }

    /** Below the site's top, without language and theme: each student's browser has its own. */
    @JSBody(
            params = {"entry", "top"},
            script = "return new URL(entry.pathname, location).href.slice(top.length);")
    private static native String path(HTMLAnchorElement entry, String top);

    @JSBody(script = "return /^(localhost|127\\..*|\\[::1\\])$/.test(location.hostname);")
    private static native boolean isLoopback();

    /** Browsers let pages copy over HTTPS and on this machine. */
    @JSBody(script = "return !!navigator.clipboard;")
    private static native boolean mayCopy();
}
