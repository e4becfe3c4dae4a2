package backprop.ui.train.search;

import backprop.number.Numbers;
import backprop.run.search.Trial;
import backprop.run.search.TrialResult;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** The best five, each to be gone on with. */
final class BestTrials {
    static final int MOST = 5;

    private final HTMLElement table = Elements.byId("search-best");
    private final Consumer<Trial> hover, train;
    private List<TrialResult> shown = List.of();
    private List<HTMLElement> rows = List.of();

    /**
     * @param look told which one is to be shown in the picture
     * @param train told which one is to be gone on with
     */
    BestTrials(Consumer<Trial> look, Consumer<Trial> train) {
        this.hover = look;
        this.train = train;
        Texts.onLanguage(() -> {
            List<TrialResult> best = shown;
            shown = List.of();
            show(best, Optional.empty());
        });
    }

    /** @param read the one that is read in the picture */
    void show(List<TrialResult> best, Optional<TrialResult> read) {
        if (!best.equals(shown)) fill(best);
        for (int i = 0; i < rows.size(); i++)
            rows.get(i).setClassName(Optional.of(best.get(i)).equals(read) ? "now" : "");
    }

    private void fill(List<TrialResult> best) {
        shown = best;
        rows = new ArrayList<>();
        table.setInnerText("");
        for (TrialResult result : best) {
            HTMLElement row = row(result);
            rows.add(row);
            table.appendChild(row);
        }
    }

    private HTMLElement row(TrialResult result) {
        Trial trial = result.trial();
        HTMLElement row = Elements.create("tr");
        String rate = Numbers.formatShort(trial.rate()), decay = Numbers.formatShort(trial.decay());
        for (String value : List.of(LocalNumbers.percent(result.accuracy()), rate, decay)) {
            HTMLElement cell = Elements.create("td");
            cell.setInnerText(value);
            row.appendChild(cell);
        }
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        button.setClassName("quiet");
        button.setInnerText(Texts.text("train.search.use"));
        button.setAttribute("aria-label", Texts.text("train.search.use.label", rate, decay));
        button.addEventListener("click", event -> train.accept(trial));
        HTMLElement last = Elements.create("td");
        last.appendChild(button);
        row.appendChild(last);
        row.addEventListener("click", event -> hover.accept(trial));
        return row;
    }
}
