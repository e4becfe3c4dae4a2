package backprop.ui.classroom.digits;

import backprop.data.Dataset;
import backprop.lesson.WallDigit;
import backprop.ui.classroom.board.WallReader;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Shares;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.OptionalInt;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** How well the chosen net reads the wall, and what it takes for what. */
final class WallResult {
    private final HTMLElement words = Elements.byId("wall-result");
    private final HTMLElement confusion = Elements.byId("wall-confusion");
    private final HTMLElement table = Elements.byId("wall-matrix");
    private final WallReader reader;

    WallResult(WallReader reader) {
        this.reader = reader;
    }

    void show(List<WallDigit> digits) {
        int[][] counts = new int[Dataset.CLASSES][Dataset.CLASSES];
        int read = 0, right = 0;
        for (WallDigit digit : digits) {
            OptionalInt reading = reader.reads(digit);
            if (reading.isEmpty()) continue;
            read++;
            counts[digit.label()][reading.getAsInt()]++;
            if (reading.getAsInt() == digit.label()) right++;
        }
        DomUpdate.hidden(confusion, read == 0);
        if (reader.hasFailed()) Texts.show(words, "board.digits.failed");
        else if (digits.isEmpty()) Texts.clear(words);
        else if (read == 0) Texts.show(words, "board.digits.loading");
        else
            Texts.show(
                    words,
                    "board.digits.accuracy",
                    Integer.toString(right),
                    Integer.toString(read),
                    LocalNumbers.percent((double) right / read));
        if (read > 0) show(counts);
    }

    private void show(int[][] counts) {
        HTMLElement fresh = Elements.create("table");
        Element head = Markup.put(Markup.html("tr"), Markup.html("td"));
        for (int column = 0; column < counts.length; column++) Markup.put(head, title("col", column));
        Markup.put(fresh, head);
        for (int row = 0; row < counts.length; row++) {
            Element line = Markup.put(Markup.html("tr"), title("row", row));
            int all = 0;
            for (int count : counts[row]) all += count;
            for (int column = 0; column < counts.length; column++)
                Markup.put(line, cell(counts[row][column], all, row == column));
            Markup.put(fresh, line);
        }
        DomUpdate.children(table, fresh);
        Shares.set(table);
    }

    private static Element title(String scope, int digit) {
        return Markup.put(Markup.html("th", "scope", scope), Integer.toString(digit));
    }

    private static Element cell(int count, int all, boolean isRight) {
        if (count == 0) return Markup.html("td");
        String share = Double.toString((double) count / all);
        return Markup.put(
                Markup.html("td", "class", isRight ? "right" : "wrong", Shares.NAME, share), Integer.toString(count));
    }
}
