package backprop.ui.editor;

import backprop.ui.dom.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The texts that were written here on earlier visits, by their dates; one that is chosen comes into the editor. */
public final class VersionList {
    private final HTMLSelectElement list;
    private final String name;
    private final Drafts drafts;
    private final Supplier<String> text;
    private final Consumer<String> put;
    private List<Drafts.Draft> others = List.of();

    /**
     * @param list in a label that is hidden while there is none
     * @param name the key of its name
     * @param text the one that is in the editor
     * @param put brings another into it
     */
    public VersionList(
            HTMLSelectElement list, String name, Drafts drafts, Supplier<String> text, Consumer<String> put) {
        this.list = list;
        this.name = name;
        this.drafts = drafts;
        this.text = text;
        this.put = put;
        list.addEventListener("change", event -> choose(list.getSelectedIndex() - 1));
        Texts.onLanguage(this::show);
    }

    public void show() {
        others = drafts.others(text.get());
        ((HTMLElement) list.getParentNode()).setHidden(others.isEmpty());
        list.setInnerText("");
        option(list, Texts.text(name));
        for (Drafts.Draft draft : others) option(list, when(draft.date()));
    }

    private void choose(int index) {
        list.setSelectedIndex(0);
        if (index >= 0) put.accept(others.get(index).text());
    }

    @JSBody(
            params = {"list", "words"},
            script = "list.add(new Option(words));")
    private static native void option(HTMLSelectElement list, String words);

    @JSBody(
            params = "date",
            script = "return new Intl.DateTimeFormat(document.documentElement.lang,"
                    + " { dateStyle: 'medium', timeStyle: 'short' }).format(date);")
    private static native String when(double date);
}
