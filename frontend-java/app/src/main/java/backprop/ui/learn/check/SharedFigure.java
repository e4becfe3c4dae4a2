package backprop.ui.learn.check;

import backprop.json.Json;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Marks;
import backprop.ui.learn.Powers;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A chain, and a net with a shortcut, checked with a ReLU that leaves dout alone and with one that writes into it. */
final class SharedFigure {
    private static final String[] NETS = {"chain", "shortcut"};
    private static final String[] PARAMETERS = {"W1", "b1", "W2", "b2"};

    /** Asks for the check of one of the two nets. */
    interface Asked {
        void request(boolean writes, boolean hasShortcut, Consumer<Json> then);
    }

    private final HTMLElement figure = Elements.byId("shared");
    private final HTMLInputElement writes = Elements.byId("shared-writes");
    private final Asked asked;

    SharedFigure(Asked asked) {
        this.asked = asked;
        writes.addEventListener("change", event -> start());
        for (String net : NETS) {
            HTMLElement list = list(net);
            for (String parameter : PARAMETERS) list.appendChild(entry(parameter));
        }
        showWords();
    }

    private HTMLElement list(String net) {
        return figure.querySelector("[data-net=" + net + "] dl");
    }

    private static HTMLElement entry(String parameter) {
        HTMLElement entry = Elements.create("div"), name = Elements.create("dt"), letter = Elements.create("b");
        HTMLElement index = Elements.create("sub"), error = Elements.create("dd");
        letter.setInnerText(parameter.substring(0, 1));
        index.setInnerText(parameter.substring(1));
        name.appendChild(letter);
        name.appendChild(index);
        error.setAttribute("data-checked", parameter);
        error.setInnerText("…");
        entry.appendChild(name);
        entry.appendChild(error);
        return entry;
    }

    void start() {
        boolean isWriting = writes.isChecked();
        for (String net : NETS)
            asked.request(isWriting, net.equals("shortcut"), report -> {
                if (isWriting != writes.isChecked()) return;
                report.items().forEach(parameter -> mark(list(net), parameter));
                showWords();
                figure.setAttribute("data-writes", Boolean.toString(isWriting));
            });
    }

    private void showWords() {
        Texts.show(Elements.byId("shared-words"), writes.isChecked() ? "learn-shared.broken" : "learn-shared.sound");
    }

    private static void mark(HTMLElement list, Json parameter) {
        HTMLElement cell =
                list.querySelector("[data-checked=" + parameter.get("name").text() + "]");
        boolean passed = parameter.get("passed").bool();
        cell.setInnerText("\u00a0" + Powers.text(parameter.get("error").number()));
        cell.insertBefore(passed ? Marks.tick("learn.passes") : Marks.cross("learn.fails"), cell.getFirstChild());
        cell.setAttribute("data-passed", Boolean.toString(passed));
    }
}
