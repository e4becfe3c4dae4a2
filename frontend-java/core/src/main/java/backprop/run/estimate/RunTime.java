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
 * @param samples that it learned from: with few of them, it is tested often
 * @param work multiplications of an iteration, roughly
 * @param milliseconds of an iteration, its share of the tests included
 */
record RunTime(String kind, int samples, double work, double milliseconds) {
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
