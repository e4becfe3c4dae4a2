package backprop.ui.train.results;

import backprop.data.Dataset;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.Misreading;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.PixelGrid;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Test digits that the net misread, each with its three best guesses. */
public final class Gallery {
    static final int MOST = 24;
    /** Any digit that was read as any other. */
    public static final Command.Misread QUESTION = new Command.Misread(-1, -1, MOST);

    private final HTMLElement title = Elements.byId("misread-title");
    private final HTMLElement note = Elements.byId("misread-note");
    private final HTMLElement all = Elements.byId("misread-all");
    private final HTMLElement list = Elements.byId("misread");

    Gallery(Runnable showAll) {
        all.addEventListener("click", event -> showAll.run());
        all.setHidden(true);
    }

    void show(Event.Misreadings found) {
        boolean one = found.label() >= 0;
        if (one) Texts.show(title, "train.misread.cell", "" + found.label(), "" + found.answer());
        else Texts.show(title, "train.misread");
        int shown = found.digits().size();
        String key = found.total() == 0
                ? "train.misread.none"
                : shown < found.total() ? "train.misread.first" : "train.misread.note";
        Texts.show(note, key, LocalNumbers.grouped(found.total()), "" + shown);
        all.setHidden(!one);
        Markup.empty(list);
        for (Misreading digit : found.digits()) list.appendChild(figure(digit, !one));
    }

    private static HTMLElement figure(Misreading digit, boolean withLabel) {
        HTMLElement item = Elements.create("li");
        HTMLElement figure = Elements.create("figure");
        HTMLCanvasElement canvas = Elements.create("canvas");
        canvas.setAttribute("role", "img");
        canvas.setAttribute(
                "aria-label", Texts.text("train.misread.digit", "" + digit.label(), "" + digit.guesses()[0]));
        new PixelGrid(canvas).show(digit.pixels(), Dataset.SIDE);
        figure.appendChild(canvas);
        HTMLElement caption = Elements.create("figcaption");
        caption.setClassName("number");
        for (int i = 0; i < digit.guesses().length; i++) {
            HTMLElement guess = Elements.create(i == 0 ? "b" : "span");
            boolean right = digit.guesses()[i] == digit.label();
            guess.setClassName(right ? "right" : "");
            guess.setInnerText((right ? "✓" : "") + digit.guesses()[i] + " " + percent(digit.probabilities()[i]));
            caption.appendChild(guess);
        }
        figure.appendChild(caption);
        if (withLabel) figure.setTitle(Texts.text("train.misread.digit", "" + digit.label(), "" + digit.guesses()[0]));
        item.appendChild(figure);
        return item;
    }

    private static String percent(float probability) {
        return LocalNumbers.fixed(Math.min(99, Math.round(probability * 100)), 0) + "%";
    }

    /** Nothing is known of this run. */
    void clear() {
        Texts.show(title, "train.misread");
        Texts.clear(note);
        Markup.empty(list);
        all.setHidden(true);
    }
}
