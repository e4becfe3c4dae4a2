package backprop.run.estimate;

import backprop.json.Json;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerShape;
import backprop.session.settings.RunSettings;
import backprop.train.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a run took.
 *
 * @param kind the same for runs that take the same time
 * @param samples that it learned from, 0 for all: with few of them, it is tested often
 * @param work multiplications of an iteration, roughly
 * @param milliseconds of an iteration, its share of the tests included
 */
record RunTime(String kind, int samples, double work, double milliseconds) {
    /** Each weight's multiplications: for the value, for the gradient of the input, for its own. */
    private static final double FORWARD_AND_BACK = 3;

    /** Short epochs are not tested each. */
    private static final double MOST_TESTS = 3;

    private static final double TEST_IMAGES = 10_000, ALL_IMAGES = 60_000;

    static RunTime of(RunSettings run, double milliseconds) {
        TrainingPlan plan = run.plan();
        String activation =
                plan.architecture().activation().map(Activation::key).orElse("");
        List<String> kind = List.of(
                plan.architecture().text(),
                activation,
                plan.optimizer().key(),
                Integer.toString(plan.batchSize()),
                Integer.toString(plan.samples()),
                run.digits().key());
        return new RunTime(String.join(" ", kind), plan.samples(), work(plan), milliseconds);
    }

    private static double work(TrainingPlan plan) {
        double work = 0;
        for (LayerShape layer : plan.architecture().layerShapes())
            work += (double) layer.parameterCount()
                    * layer.output().height()
                    * layer.output().width();
        return work * plan.batchSize();
    }

    /** Multiplications of an iteration on the way forward and back, and its share of the tests after each epoch. */
    double allWork() {
        double trained = samples == 0 ? ALL_IMAGES : samples;
        double tests = Math.min(MOST_TESTS, (trained + TEST_IMAGES) / trained);
        return work * (FORWARD_AND_BACK + tests);
    }

    /** How many times the other has to multiply as often, or the other way round: at least 1. */
    double distance(RunTime other) {
        return Math.max(work / other.work, other.work / work);
    }

    Json toJson() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("kind", Json.of(kind));
        members.put("samples", Json.of(samples));
        members.put("work", Json.of(work));
        members.put("milliseconds", Json.of(milliseconds));
        return Json.of(members);
    }

    static RunTime read(Json json) {
        return new RunTime(
                json.get("kind").text(),
                json.get("samples").integer(),
                json.get("work").number(),
                json.get("milliseconds").number());
    }
}
