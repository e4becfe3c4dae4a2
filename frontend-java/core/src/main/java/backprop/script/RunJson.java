package backprop.script;

import backprop.json.Json;
import backprop.run.AccuracyMark;
import backprop.run.RunView;
import backprop.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run: where it stands, and its curves. */
public final class RunJson {
    /** Points of a curve. */
    public static final int MOST = 1_000;

    private RunJson() {}

    /**
     * @param key of the state: idle, loading, running, paused, done, diverged, failed
     * @param settings of the run, else of what is asked for next
     */
    public static Json state(Optional<RunView> run, String key, RunSettings settings) {
        int iteration = run.map(RunView::iteration).orElse(0);
        Optional<AccuracyMark> mark = run.flatMap(it -> it.mark(iteration));
        Map<String, Json> state = new LinkedHashMap<>();
        state.put("lab", Json.of("train"));
        state.put("state", Json.of(key));
        state.put("iteration", Json.of(iteration));
        state.put(
                "iterations",
                Json.of(run.map(RunView::iterations).orElse(settings.plan().iterations())));
        state.put("epoch", Json.of(run.map(it -> it.epoch(iteration)).orElse(0.0)));
        state.put(
                "loss",
                run.filter(it -> iteration > 0).map(it -> loss(it, iteration)).orElse(Numbered.NONE));
        state.put("trainAccuracy", mark.map(it -> Numbered.json(it.train())).orElse(Numbered.NONE));
        state.put("testAccuracy", mark.map(it -> Numbered.json(it.test())).orElse(Numbered.NONE));
        state.put(
                "iterationsPerSecond", Numbered.json(run.map(RunView::perSecond).orElse(0.0)));
        state.put("settings", settings.toJson());
        return Json.of(state);
    }

    /** {@code losses}: at most 1,000 points, evenly over the run; {@code evaluations}: all. */
    public static Json history(Optional<RunView> run) {
        List<Json> losses = new ArrayList<>(), evaluations = new ArrayList<>();
        run.ifPresent(it -> {
            int count = Math.min(MOST, it.iteration());
            for (int i = 1; i <= count; i++) losses.add(point(it, (int) ((long) it.iteration() * i / count)));
            for (AccuracyMark mark : it.marks()) evaluations.add(evaluation(it, mark));
        });
        return Json.of(Map.of("losses", Json.of(losses), "evaluations", Json.of(evaluations)));
    }

    public static Json evaluation(RunView run, AccuracyMark mark) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("iteration", Json.of(mark.iteration()));
        json.put("epoch", Json.of(run.epoch(mark.iteration())));
        json.put("trainAccuracy", Numbered.json(mark.train()));
        json.put("testAccuracy", Numbered.json(mark.test()));
        return Json.of(json);
    }

    private static Json point(RunView run, int iteration) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("iteration", Json.of(iteration));
        json.put("loss", loss(run, iteration));
        return Json.of(json);
    }

    /** The mean over the last 75 iterations, as the page shows it. */
    private static Json loss(RunView run, int iteration) {
        return Numbered.json(run.losses().mean(iteration));
    }
}
