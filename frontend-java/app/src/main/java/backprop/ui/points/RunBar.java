package backprop.ui.points;

import backprop.points.PointCommand;
import backprop.points.PointFrame;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.points.setup.Options;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** The buttons that lead the run, its pace, and how far it is. */
final class RunBar {
    private static final String[] PACES = {"2", "20", "200", "2000", "0"};

    private final HTMLElement lab = Elements.byId("points-lab");
    private final HTMLElement status = Elements.byId("status");
    private final HTMLSelectElement pace = Elements.byId("pace");
    private boolean isRunning;

    RunBar(Consumer<PointCommand> send, Runnable paced) {
        for (String each : PACES) Options.add(pace, "points.pace.", each);
        pace("200");
        on("start", send, () -> new PointCommand.Start(perSecond()));
        on("pause", send, PointCommand.Pause::new);
        on("step", send, () -> new PointCommand.Step(1));
        on("epoch", send, PointCommand.Epoch::new);
        on("reset", send, PointCommand.Reset::new);
        pace.addEventListener("change", event -> {
            if (isRunning) send.accept(new PointCommand.Start(perSecond()));
            paced.run();
        });
        state("idle");
    }

    private static void on(String id, Consumer<PointCommand> send, Supplier<PointCommand> command) {
        Elements.byId(id).addEventListener("click", event -> send.accept(command.get()));
    }

    /** Mini-batches a second; 0 for as many as there is time for. */
    double perSecond() {
        return Double.parseDouble(pace.getValue());
    }

    String pace() {
        return pace.getValue();
    }

    /** One of those offered; another leaves it as it is. */
    void pace(String wanted) {
        for (String each : PACES) if (each.equals(wanted)) pace.setValue(wanted);
    }

    boolean isRunning() {
        return isRunning;
    }

    void show(PointFrame frame) {
        isRunning = frame.isRunning();
        state(word(frame));
        DomUpdate.text(Elements.byId("iteration"), LocalNumbers.grouped(frame.iteration()));
        DomUpdate.text(Elements.byId("epoch-number"), LocalNumbers.fixed(frame.epoch(), 1));
        double speed = frame.stepsPerSecond();
        DomUpdate.text(
                Elements.byId("steps-per-second"),
                speed - speed == 0 ? LocalNumbers.grouped((int) Math.round(speed)) : "–");
    }

    private static String word(PointFrame frame) {
        if (frame.hasDiverged()) return "diverged";
        if (frame.isRunning()) return "running";
        if (frame.hasReached()) return "reached";
        return frame.iteration() == 0 ? "idle" : "paused";
    }

    /** The state of the moment. */
    String word() {
        return status.getAttribute("data-state");
    }

    void state(String state) {
        if (state.equals(status.getAttribute("data-state"))) return;
        isRunning = state.equals("running");
        DomUpdate.attribute(lab, "data-state", state);
        DomUpdate.attribute(status, "data-state", state);
        Texts.show(status, "points.status." + state);
    }
}
