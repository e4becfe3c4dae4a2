package backprop.ui.classroom;

import backprop.browser.Address;
import backprop.browser.Download;
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
    private final HTMLElement panel = Elements.byId("class");
    private final HTMLAnchorElement link = Elements.byId("class-link");
    private final HTMLSelectElement pages = Elements.byId("class-page");
    private final HTMLSelectElement addresses = Elements.byId("class-address");
    private final HTMLElement copy = Elements.byId("class-copy");
    private final QrPicture picture = new QrPicture(Elements.byId("qr"));
    private Runnable onServer = () -> {};
    private boolean isServer, isOpen;

    ClassPage() {
        Footer.showData(index -> {});
        fillPages();
        Texts.onLanguage(() -> {
            fillPages();
            if (!addresses.getValue().isEmpty()) show();
        });
        pages.addEventListener("change", event -> show());
        addresses.addEventListener("change", event -> show());
        copy.setHidden(!mayCopy());
        copy.addEventListener(
                "click", event -> Clipboard.write(link.getHref(), () -> Texts.say(copy, "class.copied"), () -> {}));
        new Download(Address.of("class/addresses.json"))
                .onFailure(() -> open(true, List.of()))
                .text(text -> {
                    Json json = Json.parse(text);
                    open(
                            json.get("open").bool(),
                            json.get("addresses").items().stream()
                                    .map(Json::text)
                                    .toList());
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

    /** Whether others reach it. */
    boolean isOpen() {
        return isOpen;
    }

    private void open(boolean open, List<String> ofServer) {
        isServer = !open || !ofServer.isEmpty();
        if (isServer) onServer.run();
        List<String> all = new ArrayList<>(ofServer);
        if (!isLoopback() && !all.contains(Address.top())) all.add(0, Address.top());
        if (all.isEmpty()) {
            panel.setAttribute("data-state", open ? "alone" : "closed");
            return;
        }
        for (String address : all) addresses.getOptions().add(option(address, address));
        Elements.byId("addresses").setHidden(all.size() == 1);
        boolean network = !ofServer.isEmpty();
        isOpen = true;
        Elements.byId("class-firewall").setHidden(!network);
        Texts.say(Elements.byId("class-reach"), network ? "class.network" : "class.public");
        show();
        panel.setAttribute("data-state", "ready");
    }

    private void show() {
        String whole = addresses.getValue() + pages.getValue();
        link.setHref(whole);
        link.setInnerText(whole);
        picture.show(whole, Texts.text("class.qr", whole));
        Texts.say(copy, "class.copy");
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
