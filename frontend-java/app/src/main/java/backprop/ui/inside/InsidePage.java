package backprop.ui.inside;

import backprop.ui.desk.Desk;
import backprop.ui.dom.Elements;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** The answers to the four questions: one is open, and follows what happens on the desk. */
final class InsidePage {
    private final HTMLElement root = Elements.byId("answers-place");
    private final Map<String, Answering> answers = new LinkedHashMap<>();
    /** Those that have been told which net it is about. */
    private final Set<Answering> informed = new HashSet<>();

    private final LookInside inside;
    private final LookBack back;
    private final RightAnswer right = new RightAnswer();
    private Subject subject;

    InsidePage() {
        Palette palette = new Palette(this::show);
        inside = new LookInside(palette);
        back = new LookBack(palette, right);
        LearnFromThis learn = new LearnFromThis(right);
        answers.put("inside", inside);
        answers.put("back", back);
        answers.put("learn", learn);
        answers.put("fool", new FoolIt(palette, learn.taught()));
        net();
        look();
        Desk.listen(this::changed);
        Window.current().addEventListener("resize", event -> fit());
    }

    private void changed(String what) {
        switch (what) {
            case "net" -> net();
            case "look" -> look();
            default -> digit();
        }
    }

    private void net() {
        informed.clear();
        subject = Desk.hasNet()
                ? Subject.of(Desk.netName(), Desk.netLabel(), Desk.netFile(), Desk.input(), Desk.label())
                : null;
        show();
    }

    private void digit() {
        if (subject != null) subject = subject.with(Desk.input(), Desk.label());
        if (subject != null && subject.isBlank()) right.forget();
        show();
    }

    private void look() {
        answers.forEach((name, answer) -> Elements.byId("answer-" + name).setHidden(!name.equals(Desk.look())));
        show();
    }

    private void fit() {
        inside.fit();
        back.fit();
        show();
    }

    private void show() {
        root.setAttribute("data-state", subject == null ? "no-net" : subject.isBlank() ? "blank" : "digit");
        Answering open = answers.get(Desk.look());
        if (subject == null || open == null) return;
        if (informed.add(open)) open.net(subject);
        if (!subject.isBlank()) open.digit(subject);
    }
}
