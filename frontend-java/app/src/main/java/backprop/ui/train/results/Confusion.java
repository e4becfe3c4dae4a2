package backprop.ui.train.results;

import backprop.train.Evaluation;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;

/** Ten digits by what the net read them as; the errors are buttons that show their digits. */
final class Confusion {
    interface Listener {
        void chosen(int label, int answer);
    }

    private static final int DIGITS = 10;

    private final HTMLElement table = Elements.byId("confusion");
    private final HTMLElement most = Elements.byId("confusion-most");
    private final HTMLElement[][] cells = new HTMLElement[DIGITS][DIGITS];
    private final Listener listener;
    private int chosen = -1;

    Confusion(Listener listener) {
        this.listener = listener;
        HTMLElement head = Elements.create("thead"), body = Elements.create("tbody");
        HTMLElement first = row(head);
        add(first, "td", "");
        for (int digit = 0; digit < DIGITS; digit++)
            add(first, "th", "" + digit).setAttribute("scope", "col");
        for (int label = 0; label < DIGITS; label++) {
            HTMLElement row = row(body);
            add(row, "th", "" + label).setAttribute("scope", "row");
            for (int answer = 0; answer < DIGITS; answer++) cells[label][answer] = add(row, "td", "");
        }
        table.appendChild(head);
        table.appendChild(body);
    }

    private static HTMLElement row(HTMLElement into) {
        HTMLElement row = Elements.create("tr");
        into.appendChild(row);
        return row;
    }

    private static HTMLElement add(HTMLElement row, String tag, String text) {
        HTMLElement cell = Elements.create(tag);
        cell.setInnerText(text);
        row.appendChild(cell);
        return cell;
    }

    void show(Evaluation evaluation) {
        int largest = 1;
        for (int label = 0; label < DIGITS; label++) {
            for (int answer = 0; answer < DIGITS; answer++) {
                int count = evaluation.confusion()[label][answer];
                if (label != answer) largest = Math.max(largest, count);
                show(cells[label][answer], label, answer, count);
            }
        }
        table.getStyle().setProperty("--max", Integer.toString(largest));
        DomUpdate.text(most, LocalNumbers.grouped(largest));
    }

    /** A cell whose number stays is left as it is: most of them, once the net has learned something. */
    private void show(HTMLElement cell, int label, int answer, int count) {
        String number = Integer.toString(count);
        boolean isError = label != answer && count > 0;
        if (!number.equals(cell.getStyle().getPropertyValue("--n"))) {
            cell.getStyle().setProperty("--n", number);
            HTMLElement place = isError ? button(cell, label, answer) : cell;
            place.setInnerText(count == 0 ? "" : number);
        }
        if (!isError) return;
        String words = Texts.text("train.confusion.cell", "" + label, "" + answer, number);
        DomUpdate.attribute(cell.querySelector("button"), "aria-label", words);
    }

    private HTMLElement button(HTMLElement cell, int label, int answer) {
        HTMLElement there = cell.querySelector("button");
        if (there != null) return there;
        cell.setInnerText("");
        HTMLElement button = add(cell, "button", "");
        button.setAttribute("type", "button");
        button.addEventListener("click", event -> listener.chosen(label, answer));
        mark(button, label * DIGITS + answer == chosen);
        return button;
    }

    /** Which cell's digits are shown beside; −1, −1 for none. */
    void choose(int label, int answer) {
        chosen = label < 0 ? -1 : label * DIGITS + answer;
        for (int i = 0; i < DIGITS * DIGITS; i++) {
            HTMLElement button = cells[i / DIGITS][i % DIGITS].querySelector("button");
            if (button != null) mark(button, i == chosen);
        }
    }

    private static void mark(HTMLElement button, boolean pressed) {
        button.setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
