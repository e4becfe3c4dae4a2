package backprop.ui.handout.sheet;

import backprop.graph.Graph;
import backprop.graph.predict.Exercise;
import backprop.handout.AskedItems;
import backprop.handout.CodeReading;
import backprop.handout.ExerciseMark;
import backprop.handout.Handout;
import backprop.handout.Lab;
import backprop.handout.QuestionTally;
import backprop.handout.ResultCode;
import backprop.handout.ResultLine;
import backprop.handout.ResultList;
import backprop.handout.Tries;
import backprop.lesson.page.GraphLink;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.MarkupText;
import backprop.ui.dom.Shares;
import backprop.ui.dom.Texts;
import backprop.ui.handout.OpenedHandout;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The codes of a class, read while they are typed; nothing of them leaves the page or outlives it. */
final class ResultReader {
    private final HTMLTextAreaElement list = Elements.byId("handout-codes");
    private final HTMLElement sum = Elements.byId("handout-sum");
    private final HTMLElement lines = Elements.byId("handout-lines");
    private final HTMLElement tallies = Elements.byId("handout-tallies");
    private Map<String, String> situation = Map.of();

    ResultReader() {
        for (String sign : List.of("input", "keyup", "click", "blur")) list.addEventListener(sign, event -> show());
        Texts.onLanguage(this::show);
    }

    /** The exercise is the one that the page shows. */
    void open() {
        situation = OpenedHandout.here(Lab.GRAPH).map(Handout::situation).orElse(Map.of());
        show();
    }

    private void show() {
        ResultList read =
                ResultList.read(list.getValue(), ExerciseMark.of(situation)).whileWriting(line(list));
        DomUpdate.hidden(Elements.byId("handout-results"), read.lines().isEmpty());
        int right = read.codes().size();
        if (right > 0)
            Texts.show(sum, "sheet.read", "" + right, "" + read.lines().size());
        else Texts.clear(sum);
        showLines(read.lines());
        showTallies(read.tallies());
    }

    private void showLines(List<ResultLine> all) {
        MarkupText rows = new MarkupText();
        for (ResultLine line : all) {
            boolean isRight = line.reading() instanceof CodeReading.Right;
            rows.open("tr", "data-read", Boolean.toString(isRight))
                    .put("td", Integer.toString(line.number()), "class", "number");
            // Who gave no name heads no row.
            if (line.name().isEmpty()) rows.put("td", "");
            else rows.put("th", line.name(), "scope", "row", "dir", "auto");
            if (line.reading() instanceof CodeReading.Right right) put(rows, right.code());
            else put(rows, (CodeReading.Wrong) line.reading());
            rows.close("tr");
        }
        rows.fill(lines);
    }

    private static void put(MarkupText rows, ResultCode code) {
        Tries tries = code.tries();
        rows.put("td", Texts.text("sheet.first", "" + tries.right(), "" + tries.asked()), "class", "number");
        rows.open("td", "class", "marks");
        if (tries instanceof Tries.Each each) {
            for (boolean first : each.firsts()) rows.put("i", first ? "✓" : "✗", "data-first", Boolean.toString(first));
        }
        rows.close("td").put("td", Texts.text("sheet.level." + code.level().id()));
    }

    private static void put(MarkupText rows, CodeReading.Wrong wrong) {
        String key = "sheet.wrong." + wrong.problem().name().toLowerCase(Locale.ROOT);
        rows.put("td", Texts.text(key, wrong.detail()), "class", "why", "colspan", "3");
    }

    private void showTallies(List<QuestionTally> all) {
        Optional<Graph> graph = new GraphLink(situation).graph();
        MarkupText rows = new MarkupText();
        for (QuestionTally tally : all) {
            int count = tally.right().size();
            List<Exercise.Item> items =
                    graph.map(it -> AskedItems.last(it, tally.level(), count)).orElse(List.of());
            rows.open("tr", "class", "group")
                    .put("th", Texts.text("sheet.level." + tally.level().id()), "scope", "colgroup", "colspan", "3")
                    .close("tr");
            for (int i = 0; i < count; i++) {
                String number = Integer.toString(i + 1);
                String name = items.size() < count ? Texts.text("sheet.question", number) : name(tally, items.get(i));
                put(rows, name, tally.right().get(i), tally.students());
            }
        }
        rows.fill(tallies);
        Shares.set(tallies);
    }

    private static void put(MarkupText rows, String name, int right, int students) {
        rows.open("tr")
                .put("th", name, "scope", "row")
                .put("td", Texts.text("sheet.first", "" + right, "" + students), "class", "number")
                .open("td", "class", "bar")
                .put("i", "", Shares.NAME, Double.toString((double) right / students))
                .close("td")
                .close("tr");
    }

    /** In which line the caret stands, counted from 1; 0 if it stands elsewhere. */
    @JSBody(
            params = "list",
            script = "if (list !== document.activeElement) return 0;"
                    + " return list.value.slice(0, list.selectionEnd).split('\\n').length;")
    private static native int line(HTMLTextAreaElement list);

    private static String name(QuestionTally tally, Exercise.Item item) {
        return tally.level().countsEach()
                ? Texts.text("sheet.gradient", item.node().name())
                : Texts.text("sheet.step", Integer.toString(item.count()));
    }
}
