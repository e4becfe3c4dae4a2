package backprop.ui.learn.training;

import backprop.data.Dataset;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.settings.DataSource;
import backprop.train.TrainingPlan;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.worker.client.Engines;
import backprop.worker.client.TrainingClient;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.xml.NodeList;

/** Figure 5.1: one iteration after the other, in four steps; a worker does them, and tells all about the last one. */
final class WalkFigure {
    private static final int STEPS = 4, MORE = 99;

    private final HTMLElement figure = Elements.byId("walk");
    private final NodeList<? extends HTMLElement> steps =
            Elements.<HTMLElement>byId("walk-steps").querySelectorAll("li");
    private final List<HTMLElement> buttons =
            List.of(Elements.byId("walk-next"), Elements.byId("walk-round"), Elements.byId("walk-rounds-more"));
    private final HTMLSelectElement rate = Elements.byId("walk-rate");
    private final WalkCards cards;
    private final TrainingClient worker;
    private int step;
    private int stepWhenTold = 1;
    private boolean isWatchWanted;

    WalkFigure(Dataset digits) {
        cards = new WalkCards(digits.size());
        worker = new TrainingClient(
                Engines.choose(Optional.empty()),
                new Command.Open(
                        TrainingPlan.notebook(), DataSource.DRAWN, true, Optional.empty(), Optional.of(digits)),
                this::receive);
        buttons.get(0).addEventListener("click", event -> next());
        buttons.get(1).addEventListener("click", event -> traceStep(STEPS));
        buttons.get(2).addEventListener("click", event -> more());
        rate.addEventListener("change", event -> worker.send(new Command.LearningRate(rate())));
    }

    private void receive(Event event) {
        if (event instanceof Event.Opened) traceStep(1);
        else if (event instanceof Event.Progressed progressed) cards.losses(progressed.losses());
        else if (event instanceof Event.StepTraced watched) handle(watched);
        else if (event instanceof Event.Stopped) stopped();
        else if (event instanceof Event.Missing missing) fail("engine.missing", missing.path());
        else if (event instanceof Event.Failed) fail("learn-5.walk.failed");
    }

    private void next() {
        if (step == STEPS) traceStep(1);
        else show(step + 1);
    }

    private void traceStep(int stepWhenTold) {
        this.stepWhenTold = stepWhenTold;
        isWatchWanted = false;
        enable(false);
        cards.rate(rate());
        worker.send(new Command.TraceStep());
    }

    private void more() {
        isWatchWanted = true;
        enable(false);
        worker.send(new Command.Run(MORE));
    }

    private double rate() {
        return Double.parseDouble(rate.getValue());
    }

    /** Every task ends with it. */
    private void stopped() {
        if (isWatchWanted) traceStep(STEPS);
        else enable(true);
    }

    private void handle(Event.StepTraced watched) {
        cards.show(watched);
        show(stepWhenTold);
    }

    private void show(int step) {
        this.step = step;
        figure.setAttribute("data-step", Integer.toString(step));
        for (int i = 0; i < steps.getLength(); i++) {
            if (i == step - 1) steps.get(i).setAttribute("aria-current", "step");
            else steps.get(i).removeAttribute("aria-current");
        }
    }

    private void enable(boolean isEnabled) {
        for (HTMLElement button : buttons) {
            if (isEnabled) button.removeAttribute("disabled");
            else button.setAttribute("disabled", "");
        }
    }

    private void fail(String key, String... parameters) {
        enable(false);
        showProblem(key, parameters);
    }

    /** What is missing, in whatever step it is. */
    static void showProblem(String key, String... parameters) {
        HTMLElement trouble = Elements.byId("walk-trouble");
        Texts.show(trouble, key, parameters);
        trouble.setHidden(false);
    }
}
