package backprop.ui.learn.listing;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.text.Split;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.python.Cell;
import backprop.ui.python.ListingText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * A listing, and behind it its button. The files in data-uses use what it defines, and are appended; those in data-before ran
 * before it in the notebook. The editor takes the listing's place, and gives it back.
 */
final class Listing {
    private final HTMLElement button;
    private final HTMLElement text;
    private final BiConsumer<String, Cell> runner;
    private final Runnable stopped;
    private Optional<HTMLElement> place = Optional.empty();

    /** @param runner has a cell run, after a program that comes before it */
    Listing(HTMLElement button, BiConsumer<String, Cell> runner, Runnable stopped) {
        this.button = button;
        this.runner = runner;
        this.stopped = stopped;
        text = previous(button);
    }

    void open() {
        if (place.isPresent()) {
            show(true);
            return;
        }
        if (isOnItsWay()) return;
        DomUpdate.setEnabled(button, false);
        read("data-before", before -> read("data-uses", uses -> open(before, ListingText.of(text) + uses)));
    }

    private boolean isOnItsWay() {
        return "true".equals(button.getAttribute("aria-disabled"));
    }

    private String name() {
        return button.getAttribute("data-run");
    }

    private void open(String before, String original) {
        HTMLElement root = copied(Elements.byId("listing-cell"));
        Texts.translate(root);
        text.getParentNode().insertBefore(root, text);
        place = Optional.of(root);
        Cell cell = new Cell(root, "listing-" + name(), original, one -> runner.accept(before, one), stopped);
        cell.part("close").addEventListener("click", event -> show(false));
        show(true);
        cell.open(cell::focus);
    }

    /** The text of the files that an attribute names, one after the other. */
    private void read(String attribute, Consumer<String> then) {
        if (button.hasAttribute(attribute))
            read(Split.of(button.getAttribute(attribute), ' '), 0, new StringBuilder(), then);
        else then.accept("");
    }

    private void read(List<String> files, int at, StringBuilder text, Consumer<String> then) {
        if (at == files.size()) {
            then.accept(text.toString());
            return;
        }
        new Download(Address.of(files.get(at))).onFailure(this::fail).text(file -> {
            text.append(file);
            read(files, at + 1, text, then);
        });
    }

    /** The next press tries again. */
    private void fail() {
        DomUpdate.setEnabled(button, true);
        Texts.show(button, "cell.not-loaded");
    }

    private void show(boolean isOpen) {
        place.ifPresent(root -> root.setHidden(!isOpen));
        text.setHidden(isOpen);
        button.setHidden(isOpen);
        DomUpdate.setEnabled(button, true);
        if (!isOpen) button.focus();
    }

    @JSBody(params = "element", script = "return element.previousElementSibling;")
    private static native HTMLElement previous(HTMLElement element);

    @JSBody(params = "template", script = "return document.importNode(template.content, true).firstElementChild;")
    private static native HTMLElement copied(HTMLElement template);
}
