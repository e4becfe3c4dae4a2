package backprop.worker.host;

import backprop.check.StepStudy;
import backprop.data.Dataset;
import backprop.json.Json;
import backprop.math.Rng;
import backprop.naive.GradientReport;
import backprop.naive.Minibatch;
import backprop.naive.broken.BrokenTraining;
import backprop.naive.broken.Bug;
import backprop.naive.broken.BugHunt;
import backprop.naive.broken.SharedGradient;
import backprop.naive.broken.TrainableNet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * The questions of the first chapter, and their answers:
 *
 * <pre>
 * digits            the digits of all later questions: labels, then pixels  →  {}
 * race hidden batch a net and so many digits; backprop runs                  →  backprop (ms), total (weights)
 * go milliseconds   central differences for about as long                    →  done, agreeing, milliseconds
 * step h            a gradient check with this step                          →  double and float, each as below
 * hunt bug          a net with this bug, or "none", is checked               →  a list of name, error, passed, entries
 * learn net         that net, or "shortcut", or "shortcut-written", is to be trained on the digits  →  accuracy
 * on iterations     it is trained on                                         →  accuracy
 * shared writes shortcut  a ReLU that writes into dout, or not, is checked    →  a list as above
 * </pre>
 */
final class GradientService {
    private static final int SEED = 1;
    private static final int STEP_SAMPLES = 30, HUNT_SAMPLES = 20;
    /** The checks take a few digits of the batch: their passes are many. */
    private static final int STEP_DIGITS = 5, HUNT_DIGITS = 10;
    /** The last of the digits are not learned from. */
    private static final int UNSEEN = 500;

    private final DoubleSupplier clock;
    private Dataset digits = new Dataset(new byte[0], new byte[0]);
    private Race race;
    private StepStudy study;
    private BrokenTraining training;

    /** @param clock in milliseconds */
    GradientService(DoubleSupplier clock) {
        this.clock = clock;
    }

    Json answer(Json question, byte[] bytes) {
        String kind = question.get("ask").text();
        return switch (kind) {
            case "digits" -> digits(bytes);
            case "race" ->
                race(question.get("hidden").integer(), question.get("batch").integer());
            case "go" -> race.advance(question.get("milliseconds").number());
            case "step" -> step(question.get("h").number());
            case "hunt" -> huntBug(question.get("bug").text());
            case "learn" -> startTraining(question.get("net").text());
            case "on" -> trainOn(question.get("iterations").integer());
            case "shared" ->
                shared(question.get("writes").bool(), question.get("shortcut").bool());
            default -> throw new IllegalArgumentException("there is no question " + kind);
        };
    }

    private Json digits(byte[] bytes) {
        int count = bytes.length / (Dataset.PIXELS + 1);
        digits = new Dataset(Arrays.copyOfRange(bytes, count, bytes.length), Arrays.copyOfRange(bytes, 0, count));
        return Json.of(Map.of());
    }

    private Json race(int hidden, int batch) {
        race = new Race(Minibatch.of(digits.slice(0, batch)), hidden, new Rng(SEED), clock);
        return race.start();
    }

    private Json step(double h) {
        if (study == null) study = new StepStudy(few(STEP_DIGITS), STEP_SAMPLES, SEED);
        Map<String, Json> both = new LinkedHashMap<>();
        GradientReport inDouble = study.inDouble(h);
        both.put("double", report(inDouble));
        both.put("float", report(study.inFloat(h, inDouble)));
        return Json.of(both);
    }

    private Json huntBug(String bug) {
        Minibatch few = few(HUNT_DIGITS);
        BugHunt hunt = new BugHunt(Bug.find(bug), new Rng(SEED));
        return report(hunt.check(few.x(), few.t(), HUNT_SAMPLES, new Rng(SEED + 1)));
    }

    private Json startTraining(String net) {
        int count = digits.size();
        Minibatch seen = Minibatch.of(digits.slice(0, count - UNSEEN));
        Minibatch unseen = Minibatch.of(digits.slice(count - UNSEEN, count));
        Rng rng = new Rng(SEED);
        training = new BrokenTraining(net(net, rng), seen, unseen, rng);
        return trainOn(0);
    }

    private static TrainableNet net(String name, Rng rng) {
        boolean writesIntoDout = name.equals("shortcut-written");
        if (writesIntoDout || name.equals("shortcut")) return new SharedGradient(writesIntoDout, true, rng);
        return new BugHunt(Bug.find(name), rng);
    }

    private Json trainOn(int iterations) {
        for (int i = 0; i < iterations; i++) training.step();
        return Json.of(Map.of("accuracy", Json.of(training.accuracy())));
    }

    private Json shared(boolean writes, boolean shortcut) {
        Minibatch few = few(HUNT_DIGITS);
        SharedGradient net = new SharedGradient(writes, shortcut, new Rng(SEED));
        return report(net.check(few.x(), few.t(), HUNT_SAMPLES, new Rng(SEED + 1)));
    }

    private Minibatch few(int count) {
        return Minibatch.of(digits.slice(0, count));
    }

    private static Json report(GradientReport report) {
        return Json.of(report.parameters().stream()
                .map(p -> parameter(p, report.tolerance()))
                .toList());
    }

    private static Json parameter(GradientReport.Parameter p, double tolerance) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("name", Json.of(p.name()));
        members.put("error", Json.of(p.largestRelativeError()));
        members.put("passed", Json.of(p.largestRelativeError() <= tolerance));
        members.put(
                "entries",
                Json.of(p.entries().stream()
                        .map(e -> Json.of(List.of(Json.of(e.numerical()), Json.of(e.backprop()))))
                        .toList()));
        return Json.of(members);
    }
}
