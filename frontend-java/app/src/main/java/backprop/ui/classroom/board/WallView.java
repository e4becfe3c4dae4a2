package backprop.ui.classroom.board;

import backprop.data.Dataset;
import backprop.lesson.BoardState;
import backprop.lesson.Tile;
import backprop.lesson.WallDigit;
import backprop.lesson.page.Mark;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.PixelGrid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** What the class drew, each with what the net reads; the newest first. */
final class WallView {
    private static final String NUMBER = "data-number";

    private final HTMLElement wall = Elements.byId("wall");
    private final HTMLElement words = Elements.byId("wall-words");
    private final HTMLElement reads = Elements.byId("wall-reads");
    private final HTMLElement none = Elements.byId("no-digits");
    private final Map<Long, HTMLElement> items = new HashMap<>();
    private final boolean isPressed;

    WallView(Optional<BoardActions> actions) {
        isPressed = actions.isPresent();
        actions.ifPresent(then -> Delegate.on(
                wall,
                "click",
                "[" + NUMBER + "]",
                item -> then.digit((long) Double.parseDouble(item.getAttribute(NUMBER)))));
    }

    void show(Board board, WallReader reader, Names names) {
        List<WallDigit> digits = board.digits();
        DomUpdate.hidden(none, !digits.isEmpty());
        Optional<Integer> wanted = board.state().flatMap(BoardState::wanted);
        if (wanted.isPresent()) Texts.show(words, "board.digits.wanted", Integer.toString(wanted.get()));
        else Texts.show(words, "board.digits.count", Integer.toString(digits.size()));
        removeOthers(digits);
        int read = 0, right = 0;
        for (WallDigit digit : digits) {
            OptionalInt reading = reader.reads(digit);
            if (reading.isPresent()) read++;
            if (reading.equals(OptionalInt.of(digit.label()))) right++;
            if (!items.containsKey(digit.number())) add(digit, reader);
            caption(items.get(digit.number()), digit, reading, board.tile(digit.student()), names);
        }
        if (read == 0) Texts.clear(reads);
        else Texts.show(reads, "board.digits.reads", Integer.toString(right), Integer.toString(read));
    }

    /** Those that were taken out. */
    private void removeOthers(List<WallDigit> digits) {
        for (long number : new ArrayList<>(items.keySet()))
            if (digits.stream().noneMatch(digit -> digit.number() == number))
                items.remove(number).delete();
    }

    private void add(WallDigit digit, WallReader reader) {
        HTMLElement item = Elements.create("li");
        item.setAttribute(NUMBER, Long.toString(digit.number()));
        Element body = isPressed
                ? Markup.html("button", "type", "button", "class", "board-digit")
                : Markup.html("div", "class", "board-digit");
        HTMLCanvasElement canvas = Elements.create("canvas");
        canvas.setAttribute("aria-hidden", "true");
        byte[] pixels = reader.image(digit).map(image -> image.pixels()).orElse(new byte[Dataset.PIXELS]);
        new PixelGrid(canvas).show(pixels, Dataset.SIDE);
        Markup.put(item, Markup.put(body, canvas, Markup.html("span", "class", "board-says")));
        wall.insertBefore(item, wall.getFirstChild());
        items.put(digit.number(), item);
    }

    private void caption(HTMLElement item, WallDigit digit, OptionalInt reading, Optional<Tile> tile, Names names) {
        HTMLElement body = item.querySelector(".board-digit"), says = item.querySelector(".board-says");
        String label = Integer.toString(digit.label());
        boolean isMisread = reading.isPresent() && reading.getAsInt() != digit.label();
        HTMLElement fresh = Elements.create("span");
        Markup.put(fresh, Markup.put(Markup.html("b"), label));
        if (reading.isPresent()) {
            Markup.put(fresh, MarkPicture.beside(isMisread ? Mark.MISSED : Mark.RIGHT));
            if (isMisread) Markup.put(fresh, Markup.put(Markup.html("i"), Integer.toString(reading.getAsInt())));
        }
        DomUpdate.children(says, fresh);
        DomUpdate.attribute(body, "class", isMisread ? "board-digit board-misread" : "board-digit");
        String read = reading.isPresent() ? Integer.toString(reading.getAsInt()) : "–";
        String all = tile.isPresent()
                ? Texts.text("board.digits.one-of", names.name(tile.get()), label, read)
                : Texts.text("board.digits.one", label, read);
        if (isPressed) DomUpdate.attribute(body, "aria-label", all);
        DomUpdate.attribute(body, "title", all);
    }
}
