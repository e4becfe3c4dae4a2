package backprop.ui.classroom.question;

import backprop.lesson.Bounds;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Up to six options, one of which is marked as right; empty ones are left out. */
final class OptionFields {
    private static final int FEWEST = 2;

    private final List<HTMLElement> rows = new ArrayList<>();
    private final List<HTMLInputElement> marks = new ArrayList<>();
    private final List<HTMLInputElement> texts = new ArrayList<>();

    OptionFields(HTMLElement root) {
        for (int i = 0; i < Bounds.OPTIONS; i++) {
            HTMLElement row = Elements.create("div");
            row.setClassName("board-option");
            HTMLInputElement mark = Elements.create("input");
            mark.setType("radio");
            mark.setName("right");
            HTMLInputElement text = Elements.create("input");
            text.setType("text");
            text.setMaxLength(Bounds.OPTION);
            text.setAttribute("autocomplete", "off");
            Markup.put(row, mark, text);
            root.appendChild(row);
            text.addEventListener("input", event -> showRows());
            rows.add(row);
            marks.add(mark);
            texts.add(text);
        }
        Texts.onLanguage(this::name);
        name();
        showRows();
    }

    private void name() {
        for (int i = 0; i < marks.size(); i++) {
            String number = Integer.toString(i + 1);
            marks.get(i).setAttribute("aria-label", Texts.text("board.ask.option-right", number));
            texts.get(i).setAttribute("aria-label", Texts.text("board.ask.option", number));
        }
    }

    void show(List<String> options, OptionalDouble right) {
        for (int i = 0; i < texts.size(); i++) {
            texts.get(i).setValue(i < options.size() ? options.get(i) : "");
            marks.get(i).setChecked(right.equals(OptionalDouble.of(i)));
        }
        showRows();
    }

    /** Those that are filled, and one more. */
    private void showRows() {
        int last = 0;
        for (int i = 0; i < texts.size(); i++) if (!texts.get(i).getValue().isEmpty()) last = i + 1;
        for (int i = 0; i < rows.size(); i++) rows.get(i).setHidden(i > Math.max(last, FEWEST - 1));
    }

    List<String> given() {
        return texts.stream()
                .map(text -> text.getValue().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Its place among those that are given. */
    OptionalDouble right() {
        int place = 0;
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).getValue().strip().isEmpty()) continue;
            if (marks.get(i).isChecked()) return OptionalDouble.of(place);
            place++;
        }
        return OptionalDouble.empty();
    }
}
