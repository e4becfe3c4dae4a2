package backprop.ui.classroom.digits;

import backprop.data.Dataset;
import backprop.lesson.BoardState;
import backprop.lesson.Bounds;
import backprop.lesson.TeacherMessage;
import backprop.lesson.page.ClassDigits;
import backprop.ui.classroom.board.Board;
import backprop.ui.classroom.board.WallReader;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.SavedFile;
import backprop.ui.dom.Texts;
import backprop.ui.widget.DigitFiles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** What the teacher does with the wall: asks for a digit, tests a net, trains on it, takes it home. */
public final class DigitTools {
    private static final String DIGIT = "data-digit", SEPARATOR = "data-separator";

    private final HTMLElement choices = Elements.byId("want-digit");
    private final HTMLElement enough = Elements.byId("want-none");
    private final HTMLElement problem = Elements.byId("wall-trouble");
    private final Board board;
    private final WallReader reader;
    private final NetList nets;
    private final WallResult result;
    private final WallSharing sharing;

    public DigitTools(Board board, WallReader reader, Consumer<TeacherMessage> order) {
        this.board = board;
        this.reader = reader;
        nets = new NetList(reader);
        result = new WallResult(reader);
        for (int digit = 0; digit < Dataset.CLASSES; digit++) {
            String label = Integer.toString(digit);
            Markup.put(choices, Markup.put(Markup.html("button", "type", "button", DIGIT, label), label));
        }
        Delegate.on(
                choices,
                "click",
                "button",
                button -> order.accept(new TeacherMessage.DigitWanted(Integer.parseInt(button.getAttribute(DIGIT)))));
        enough.addEventListener("click", event -> order.accept(new TeacherMessage.DigitsEnough()));
        Elements.byId("wall-train").addEventListener("click", event -> train());
        sharing = new WallSharing(order, () -> enough().isPresent());
        new DigitFiles(Elements.byId("wall-files"), () -> "class", this::all);
        Delegate.on(
                Elements.byId("wall-files"),
                "click",
                "[" + SEPARATOR + "]",
                button -> csv(button.getAttribute(SEPARATOR).charAt(0)));
    }

    public void show() {
        Optional<Integer> wanted = board.state().flatMap(BoardState::wanted);
        DomUpdate.hidden(enough, wanted.isEmpty());
        for (int digit = 0; digit < Dataset.CLASSES; digit++)
            DomUpdate.attribute(
                    Markup.child(choices, digit), "aria-pressed", Boolean.toString(wanted.equals(Optional.of(digit))));
        sharing.show(board.state().flatMap(BoardState::given));
        nets.show();
        result.show(board.digits());
    }

    private void train() {
        Optional<Dataset> digits = enough();
        if (digits.isPresent())
            SavedDigits.replace(
                    digits.get(), SavedDigits::openTraining, () -> Texts.show(problem, "board.digits.not-kept"));
    }

    /** All of the wall; none, which is said, where they are too few. */
    private Optional<Dataset> enough() {
        int count = board.digits().size();
        boolean few = count < Bounds.FEWEST_DIGITS;
        if (few)
            Texts.show(problem, "board.digits.few", Integer.toString(Bounds.FEWEST_DIGITS), Integer.toString(count));
        else Texts.clear(problem);
        return few ? Optional.empty() : Optional.of(ClassDigits.of(board.digits()));
    }

    private Optional<Dataset> all() {
        return board.digits().isEmpty() ? enough() : Optional.of(ClassDigits.of(board.digits()));
    }

    private void csv(char separator) {
        all().map(digits -> ClassDigits.csv(digits, separator))
                .ifPresent(csv ->
                        SavedFile.download(csv.getBytes(StandardCharsets.UTF_8), "class-digits.csv", "text/csv"));
    }
}
