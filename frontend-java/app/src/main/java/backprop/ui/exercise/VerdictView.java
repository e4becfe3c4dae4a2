package backprop.ui.exercise;

import backprop.exercise.Evidence;
import backprop.exercise.Mistake;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.python.ErrorWords;
import backprop.worker.python.ProgramError;
import backprop.worker.python.PythonEvent;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What the checker says: right, what is wrong and where, or the error that ended the program. */
final class VerdictView {
    private static final String TICK = "M20 6 9 17l-5-5",
            CROSS = "M18 6 6 18M6 6l12 12",
            PENCIL = "M12 20h9M16.5 3.5a2.1 2.1 0 0 1 3 3L7 19l-4 1 1-4z",
            WARN = "m12 3 10 18H2zM12 10v4m0 3.5v.01";
    /** Of the exercises' own texts. */
    private static final String VERDICT = "exercise.verdict.",
            MISTAKE = "exercise.mistake.",
            EVIDENCE = "exercise.evidence.";

    private final HTMLElement root = Elements.byId("verdict");
    /** A sentence about a mistake has its name in it, which is another in another language. */
    private Runnable shown = () -> {};

    private final Runnable train;

    /** @param train shows what a mistake does to training */
    VerdictView(Runnable train) {
        this.train = train;
        Texts.onLanguage(() -> shown.run());
    }

    void clear() {
        shown = () -> {};
        empty();
    }

    private void empty() {
        root.setHidden(true);
        root.removeAttribute("data-verdict");
        root.removeAttribute("data-mistake");
        Markup.empty(root);
    }

    /** @param next the link to the next exercise that is not passed */
    void right(PythonEvent.Right right, Optional<HTMLElement> next) {
        show(() -> {
            open("right", right.remark());
            heading(TICK, VERDICT + "right");
            right.remark().ifPresent(mistake -> line(VERDICT + "remark", name(mistake)));
            if (right.remark().isEmpty()) line("exercises.right.words");
            else right.remark().ifPresent(mistake -> line(MISTAKE + mistake.key() + ".effect"));
            next.ifPresent(this::linkTo);
        });
    }

    void wrong(PythonEvent.Wrong wrong) {
        show(() -> {
            open("wrong", wrong.mistake());
            if (wrong.evidence() instanceof Evidence.Missing) heading(CROSS, VERDICT + "missing", wrong.output());
            else heading(CROSS, VERDICT + "wrong", wrong.output(), describe(wrong));
            wrong.mistake().ifPresent(mistake -> line(MISTAKE + mistake.key() + ".effect"));
            if (wrong.mistake().isEmpty() && wrong.evidence() instanceof Evidence.Entries)
                line("exercises.wrong.unknown");
            if (!(wrong.evidence() instanceof Evidence.Missing))
                root.appendChild(new Comparison(wrong.output(), wrong.evidence()).element());
            if (canTrain(wrong.evidence())) linkToTraining();
        });
    }

    void unwritten(int line) {
        show(() -> {
            open("wrong", Optional.empty());
            heading(PENCIL, VERDICT + "unwritten", Integer.toString(line));
            line("exercises.unwritten.words");
        });
    }

    void error(ProgramError error) {
        show(() -> {
            open("error", Optional.empty());
            heading(WARN, "exercises.error");
            HTMLElement original = Elements.create("p");
            original.setClassName("exercise-original");
            original.setInnerText(ErrorWords.original(error));
            root.appendChild(original);
            HTMLElement plain = Elements.create("p");
            ErrorWords.show(plain, error);
            root.appendChild(plain);
        });
    }

    private void show(Runnable verdict) {
        shown = verdict;
        verdict.run();
        scrollIntoView(root);
    }

    private void open(String verdict, Optional<Mistake> mistake) {
        empty();
        root.setAttribute("data-verdict", verdict);
        mistake.ifPresent(one -> root.setAttribute("data-mistake", one.key()));
        root.setHidden(false);
    }

    private static String name(Mistake mistake) {
        return Texts.text(MISTAKE + mistake.key());
    }

    /** The mistake by its name, or in what the output differs. */
    private static String describe(PythonEvent.Wrong wrong) {
        Evidence evidence = wrong.evidence();
        return wrong.mistake()
                .map(VerdictView::name)
                .orElseGet(() ->
                        Texts.text(EVIDENCE + evidence.key(), evidence.details().toArray(String[]::new)));
    }

    /** Nobody wants to train with what gives no numbers. */
    private static boolean canTrain(Evidence evidence) {
        return evidence instanceof Evidence.Entries || evidence instanceof Evidence.Shape;
    }

    private void heading(String path, String key, String... parameters) {
        HTMLElement heading = Elements.create("h2");
        heading.appendChild(Markup.put(
                Markup.svg("svg", "viewBox", "0 0 24 24", "class", "icon-line", "aria-hidden", "true"),
                Markup.svg("path", "d", path)));
        HTMLElement words = Elements.create("span");
        Texts.show(words, key, parameters);
        heading.appendChild(words);
        root.appendChild(heading);
    }

    private void line(String key, String... parameters) {
        HTMLElement line = Elements.create("p");
        Texts.show(line, key, parameters);
        root.appendChild(line);
    }

    private void linkTo(HTMLElement exercise) {
        HTMLElement link = Elements.create("a");
        link.setAttribute("href", exercise.getAttribute("href"));
        link.setAttribute("role", "button");
        String title = Texts.text("exercise." + exercise.getAttribute("data-exercise") + ".title");
        Texts.show(link, "exercises.right.next", title);
        HTMLElement line = Elements.create("p");
        line.appendChild(link);
        root.appendChild(line);
    }

    private void linkToTraining() {
        HTMLElement link = Elements.create("a");
        link.setAttribute("href", "#mine");
        link.addEventListener("click", event -> train.run());
        Texts.show(link, "exercises.wrong.train");
        HTMLElement line = Elements.create("p");
        line.appendChild(link);
        root.appendChild(line);
    }

    @JSBody(params = "element", script = "element.scrollIntoView({ block: 'nearest' });")
    private static native void scrollIntoView(HTMLElement element);
}
