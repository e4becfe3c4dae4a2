package backprop.ui.train.search;

import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.run.search.LogRange;
import backprop.run.search.SearchSettings;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** How many are drawn, how long each is, and between which bounds; a mistake is said below the fields. */
final class SearchForm {
    private static final List<String> FIELDS = List.of(
            "search-trials",
            "search-steps",
            "search-lr-least",
            "search-lr-most",
            "search-decay-least",
            "search-decay-most");

    private final HTMLElement problem = Elements.byId("search-problem");
    /** Whether somebody has set something: then another optimizer changes nothing here. */
    private boolean isOwn;

    SearchForm() {
        for (String id : FIELDS)
            field(id).addEventListener("change", event -> {
                isOwn = true;
                Texts.clear(problem);
            });
    }

    private static HTMLInputElement field(String id) {
        return Elements.byId(id);
    }

    /** What a link says; whether it is right. */
    boolean open(Map<String, String> link, OptimizerKind optimizer) {
        SearchSettings.Reading reading = SearchSettings.read(link, optimizer);
        show(reading.settings());
        isOwn = true;
        reading.mistakes().stream().findFirst().ifPresent(this::showProblem);
        return reading.mistakes().isEmpty();
    }

    /** What is usual with it, where nobody has set anything else. */
    void suggest(OptimizerKind optimizer) {
        if (!isOwn) show(SearchSettings.usual(optimizer));
    }

    private static void show(SearchSettings settings) {
        field("search-trials").setValue(Integer.toString(settings.trials()));
        field("search-steps").setValue(Integer.toString(settings.iterations()));
        show("search-lr", settings.rates());
        show("search-decay", settings.decays());
    }

    private static void show(String id, LogRange range) {
        field(id + "-least").setValue(Numbers.full(range.least()));
        field(id + "-most").setValue(Numbers.full(range.most()));
    }

    /** None, and a sentence for the first mistake, if it cannot be. */
    Optional<SearchSettings> read(OptimizerKind optimizer) {
        Texts.clear(problem);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(SearchSettings.TRIALS, field("search-trials").getValue());
        texts.put(SearchSettings.ITERATIONS, field("search-steps").getValue());
        texts.put(SearchSettings.RATES, range("search-lr"));
        texts.put(SearchSettings.DECAYS, range("search-decay"));
        SearchSettings.Reading reading = SearchSettings.read(texts, optimizer);
        reading.mistakes().stream().findFirst().ifPresent(this::showProblem);
        return reading.mistakes().isEmpty() ? Optional.of(reading.settings()) : Optional.empty();
    }

    private static String range(String id) {
        return field(id + "-least").getValue() + ".." + field(id + "-most").getValue();
    }

    private void showProblem(String mistake) {
        Texts.show(problem, "train.search.problem." + mistake);
    }
}
