package backprop.ui.train.chart;

import backprop.run.AccuracyMark;
import backprop.run.RunView;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.train.runs.RunNames;
import backprop.ui.widget.LineClasses;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** The exact values of all runs at one iteration, as a small table beside the reading line. */
final class CrosshairTable {
    private final HTMLElement table = Elements.create("table");
    private final HTMLElement body = Elements.create("tbody");
    private final HTMLElement head = Elements.create("thead");
    private String words = "";

    CrosshairTable(HTMLElement root) {
        table.setClassName("readout number");
        table.appendChild(head);
        table.appendChild(body);
        table.setHidden(true);
        root.appendChild(table);
    }

    /** @param share where the reading line is, 0 left to 1 right */
    void show(int iteration, double share, List<RunView> runs, Optional<RunView> current) {
        RunView first = current.orElse(runs.get(0));
        String place = Texts.text(
                "train.readout", LocalNumbers.grouped(iteration), LocalNumbers.fixed(first.epoch(iteration), 2));
        StringBuilder spoken = new StringBuilder(place);
        head.setInnerText("");
        body.setInnerText("");
        row(head, "th", place, List.of("train.readout.loss", "train.readout.mean", "train.train", "train.test"));
        for (RunView run : runs) {
            if (run.iteration() < iteration) continue;
            Optional<AccuracyMark> mark = run.mark(iteration);
            String loss = LocalNumbers.loss(run.losses().loss(iteration), 4);
            String test = mark.map(m -> exact(m.test())).orElse("–");
            HTMLElement row = row(body, "td", RunNames.title(run), List.of());
            row.setClassName(LineClasses.of(run.style()) + (run.run() == first.run() ? " now" : ""));
            String train = mark.map(m -> exact(m.train())).orElse("–");
            for (String value : List.of(loss, LocalNumbers.loss(run.losses().mean(iteration), 4), train, test))
                cell(row, "td", value);
            spoken.append("; ").append(Texts.text("train.readout.spoken", RunNames.title(run), loss, test));
        }
        words = spoken.toString();
        DomUpdate.hidden(table, false);
        table.setAttribute("data-side", share > 0.5 ? "left" : "right");
        table.getStyle().setProperty("--at", Double.toString(share));
    }

    /** What was shown last, as a sentence. */
    String words() {
        return words;
    }

    void hide() {
        DomUpdate.hidden(table, true);
    }

    private static HTMLElement row(HTMLElement into, String tag, String title, List<String> keys) {
        HTMLElement row = Elements.create("tr");
        HTMLElement name = cell(row, "th", "");
        if (tag.equals("td")) name.appendChild(key());
        name.setAttribute("scope", tag.equals("th") ? "col" : "row");
        HTMLElement words = Elements.create("span");
        words.setInnerText(title);
        name.appendChild(words);
        for (String key : keys) cell(row, tag, Texts.text(key));
        into.appendChild(row);
        return row;
    }

    private static HTMLElement cell(HTMLElement row, String tag, String text) {
        HTMLElement cell = Elements.create(tag);
        cell.setInnerText(text);
        row.appendChild(cell);
        return cell;
    }

    private static HTMLElement key() {
        HTMLElement line = Elements.create("i");
        line.setClassName("line");
        return line;
    }

    private static String exact(double accuracy) {
        return LocalNumbers.fixed(accuracy * 100, 2) + " %";
    }
}
