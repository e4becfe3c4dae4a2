package backprop.ui.inside;

import backprop.ui.desk.SharedDrawState;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.InView;
import backprop.ui.inside.adversarial.AdversarialPanel;
import backprop.ui.inside.backward.BackwardPanel;
import backprop.ui.inside.digit.AnswerPanel;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.ui.inside.digit.InspectionKernels;
import backprop.ui.inside.digit.RightAnswer;
import backprop.ui.inside.finetune.FineTunePanel;
import backprop.ui.inside.forward.ForwardPanel;
import backprop.ui.inside.paint.Palette;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The answers to the four questions: one is open, and follows what happens on the desk. */
final class InsidePage {
    private final HTMLElement root = Elements.byId("answers-place");
    private final Map<String, AnswerPanel> answers = new LinkedHashMap<>();
    /** Those that have been told which net it is about. */
    private final Set<AnswerPanel> informed = new HashSet<>();

    private final ForwardPanel inside;
    private final BackwardPanel back;
    private final InView inView = new InView();
    private final RightAnswer right = new RightAnswer();
    private InspectionKernels speed;
    private InspectedDigit subject;

    InsidePage() {
        Palette palette = new Palette(this::show);
        inside = new ForwardPanel(palette);
        back = new BackwardPanel(palette, right);
        FineTunePanel learn = new FineTunePanel(right);
        answers.put("inside", inside);
        answers.put("back", back);
        answers.put("learn", learn);
        answers.put("fool", new AdversarialPanel(palette, learn.taught()));
        inView.observe(root);
        InspectionKernels.find(found -> {
            speed = found;
            net();
            showView();
            SharedDrawState.listen(this::changed);
        });
        Window.current().addEventListener("resize", event -> fit());
    }

    private void changed(String what) {
        switch (what) {
            case "net" -> net();
            case "look" -> showView();
            default -> digit();
        }
    }

    private void net() {
        informed.clear();
        subject = SharedDrawState.hasNet()
                ? InspectedDigit.of(
                        SharedDrawState.netName(),
                        SharedDrawState.netLabel(),
                        SharedDrawState.netFile(),
                        speed,
                        SharedDrawState.input(),
                        SharedDrawState.label())
                : null;
        DomUpdate.flag(root, "data-maps", subject != null && subject.hasMaps());
        show();
    }

    private void digit() {
        if (subject != null) subject = subject.with(SharedDrawState.input(), SharedDrawState.label());
        if (subject != null && subject.isBlank()) right.clear();
        boolean wasDigit = root.getAttribute("data-state").equals("digit");
        Optional<AnswerPanel> open = open();
        if (!SharedDrawState.isDrawing()) open.ifPresent(answer -> answer.digit(subject));
        else if (inView.contains(root)) open.ifPresent(answer -> whileDrawing(answer, wasDigit));
    }

    /** What has just appeared is drawn whole; afterwards, what is out of the window waits until the pen is lifted. */
    private void whileDrawing(AnswerPanel answer, boolean wasDigit) {
        if (wasDigit) answer.preview(subject);
        else answer.digit(subject);
    }

    private void showView() {
        answers.forEach((name, answer) -> panel(name).setHidden(!name.equals(SharedDrawState.requestedView())));
        show();
    }

    private void fit() {
        inside.fit();
        back.fit();
        show();
    }

    private void show() {
        open().ifPresent(answer -> answer.digit(subject));
    }

    /** The answer that is to be shown; none where there is no digit or no net. */
    private Optional<AnswerPanel> open() {
        DomUpdate.attribute(root, "data-state", subject == null ? "no-net" : subject.isBlank() ? "blank" : "digit");
        Optional<AnswerPanel> open = Optional.ofNullable(answers.get(SharedDrawState.requestedView()));
        if (subject == null || open.isEmpty()) return Optional.empty();
        if (informed.add(open.get())) open.get().net(subject);
        return open.filter(answer -> !subject.isBlank());
    }

    private static HTMLElement panel(String look) {
        return Elements.byId("answer-" + look);
    }
}
