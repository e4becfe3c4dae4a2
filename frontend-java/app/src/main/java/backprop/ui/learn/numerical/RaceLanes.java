package backprop.ui.learn.numerical;

import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.learn.Durations;
import backprop.ui.learn.Marks;
import org.teavm.jso.dom.html.HTMLElement;

/** The two lanes of the race, with their clocks, and what can be said of them so far. */
final class RaceLanes {
    private static final int NOTEBOOKS_ITERATIONS = 10_000;

    private final HTMLElement progress = Elements.byId("race-progress");
    private final HTMLElement clock = Elements.byId("race-clock");
    private final HTMLElement passes = Elements.byId("race-passes");
    private final HTMLElement left = Elements.byId("race-left");
    private final HTMLElement backpropClock = Elements.byId("race-backprop");
    private final HTMLElement finished = Elements.byId("race-finished");
    private final HTMLElement outcome = Elements.byId("race-outcome");

    /** @param isBegun since the last reset */
    void show(Standing race, boolean isBegun) {
        showDifferences(race, isBegun);
        showBackprop(race);
        if (race.done() > 0) showOutcome(race);
        else Texts.show(outcome, isBegun ? "learn-1.race.warming" : "learn-1.race.ready");
    }

    void fail(String key) {
        Texts.show(outcome, key);
    }

    private void showDifferences(Standing race, boolean isBegun) {
        progress.setAttribute("max", Integer.toString(race.total()));
        progress.setAttribute("value", Integer.toString(race.done()));
        clock.setInnerText(isBegun ? Durations.text(race.milliseconds()) : "–");
        Texts.show(
                passes,
                "learn-1.race.passes",
                LocalNumbers.grouped(2 * race.done()),
                LocalNumbers.grouped(2 * race.total()),
                LocalNumbers.fixed(Math.floor(100.0 * race.done() / race.total()), 0));
        if (race.done() == 0) Texts.clear(left);
        else if (race.isDone()) Texts.show(left, "learn-1.race.finished");
        else Texts.show(left, "learn-1.race.left", Durations.text(race.left()));
    }

    private void showBackprop(Standing race) {
        boolean isThere = race.backprop() > 0;
        backpropClock.setInnerText(isThere ? "\u00a0" + Durations.text(race.backprop()) : "–");
        if (isThere) backpropClock.insertBefore(Marks.tick("learn-1.race.finished"), backpropClock.getFirstChild());
        if (race.done() > 0) Texts.show(finished, "learn-1.race.worth", LocalNumbers.fixed(race.backpropInPasses(), 1));
        else Texts.clear(finished);
    }

    private void showOutcome(Standing race) {
        Texts.show(
                outcome,
                "learn-1.race.outcome",
                Durations.text(race.whole() * NOTEBOOKS_ITERATIONS),
                Durations.text(race.backprop() * NOTEBOOKS_ITERATIONS),
                LocalNumbers.grouped((int) Math.round(race.whole() / race.backprop())),
                LocalNumbers.grouped(race.done()),
                LocalNumbers.grouped(race.agreeing()));
    }
}
