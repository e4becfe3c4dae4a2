package backprop.worker.python;

import backprop.exercise.Mistake;
import backprop.json.Json;
import backprop.worker.python.PythonCommand.Check;
import backprop.worker.python.PythonCommand.Prepare;
import backprop.worker.python.PythonCommand.Run;
import backprop.worker.python.PythonCommand.Train;
import backprop.worker.python.PythonCommand.TrainLoop;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Commands and events as JSON: the only place that knows how they cross between page and worker. */
final class PythonCodec {
    private static final String KIND = "is";

    private PythonCodec() {}

    static String encode(PythonCommand command) {
        if (command instanceof Run run)
            return text("run", Map.of("source", Json.of(run.source()), "fresh", Json.of(run.fresh())));
        if (command instanceof Check check)
            return text("check", Map.of("exercise", Json.of(check.exercise()), "source", Json.of(check.source())));
        if (command instanceof Prepare prepare)
            return text(
                    "prepare", Map.of("exercise", Json.of(prepare.exercise()), "source", Json.of(prepare.source())));
        if (command instanceof TrainLoop loop) return text("loop", Map.of("source", Json.of(loop.source())));
        Train train = (Train) command;
        return text(
                "train",
                Map.of(
                        "source",
                        Json.of(train.source()),
                        "solution",
                        Json.of(train.solution()),
                        "setup",
                        Json.of(train.setup())));
    }

    static PythonCommand command(String text) {
        Json json = Json.parse(text);
        String source = json.get("source").text();
        return switch (json.get(KIND).text()) {
            case "run" -> new Run(source, json.get("fresh").bool());
            case "check" -> new Check(json.get("exercise").text(), source);
            case "prepare" -> new Prepare(json.get("exercise").text(), source);
            case "loop" -> new TrainLoop(source);
            default ->
                new Train(source, json.get("solution").text(), json.get("setup").text());
        };
    }

    static String encode(PythonEvent event) {
        if (event instanceof PythonEvent.Ready) return text("ready", Map.of());
        if (event instanceof PythonEvent.Output output)
            return text("output", Map.of("text", Json.of(output.text()), "dropped", Json.of(output.dropped())));
        if (event instanceof PythonEvent.Done) return text("done", Map.of());
        if (event instanceof PythonEvent.Failed failed) return text("failed", error(failed.error()));
        if (event instanceof PythonEvent.Right right) return text("right", mistake(right.remark()));
        if (event instanceof PythonEvent.Wrong wrong) return wrong(wrong);
        if (event instanceof PythonEvent.Unwritten unwritten)
            return text("unwritten", Map.of("line", Json.of(unwritten.line())));
        if (event instanceof PythonEvent.Training training)
            return text(
                    "training",
                    Map.of("generated", Json.of(training.isOnGeneratedDigits()), "steps", Json.of(training.steps())));
        if (event instanceof PythonEvent.Losses losses)
            return text("losses", Map.of("own", numbers(losses.own()), "right", numbers(losses.right())));
        PythonEvent.Accuracies accuracies = (PythonEvent.Accuracies) event;
        return text("accuracies", Map.of("own", Json.of(accuracies.own()), "right", Json.of(accuracies.right())));
    }

    private static String wrong(PythonEvent.Wrong wrong) {
        Map<String, Json> members = new LinkedHashMap<>(mistake(wrong.mistake()));
        members.put("output", Json.of(wrong.output()));
        members.put("evidence", EvidenceCodec.encode(wrong.evidence()));
        return text("wrong", members);
    }

    static PythonEvent event(String text) {
        Json json = Json.parse(text);
        return switch (json.get(KIND).text()) {
            case "ready" -> new PythonEvent.Ready();
            case "output" ->
                new PythonEvent.Output(
                        json.get("text").text(), json.get("dropped").integer());
            case "done" -> new PythonEvent.Done();
            case "failed" -> new PythonEvent.Failed(error(json));
            case "right" -> new PythonEvent.Right(mistake(json));
            case "wrong" ->
                new PythonEvent.Wrong(
                        json.get("output").text(), mistake(json), EvidenceCodec.decode(json.get("evidence")));
            case "unwritten" -> new PythonEvent.Unwritten(json.get("line").integer());
            case "training" ->
                new PythonEvent.Training(
                        json.get("generated").bool(), json.get("steps").integer());
            case "losses" -> new PythonEvent.Losses(numbers(json.get("own")), numbers(json.get("right")));
            default ->
                new PythonEvent.Accuracies(
                        json.get("own").number(), json.get("right").number());
        };
    }

    private static String text(String kind, Map<String, Json> members) {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put(KIND, Json.of(kind));
        all.putAll(members);
        return Json.of(all).compact();
    }

    private static Map<String, Json> mistake(Optional<Mistake> mistake) {
        return mistake.map(one -> Map.of("mistake", Json.of(one.key()))).orElse(Map.of());
    }

    private static Optional<Mistake> mistake(Json json) {
        return json.find("mistake").map(key -> Mistake.find(key.text()).orElseThrow());
    }

    private static Map<String, Json> error(ProgramError error) {
        return Map.of(
                "type",
                Json.of(error.type()),
                "message",
                Json.of(error.message()),
                "line",
                Json.of(error.line()),
                "key",
                Json.of(error.key()),
                "details",
                Json.of(error.details().stream().map(detail -> Json.of(detail)).toList()));
    }

    private static ProgramError error(Json json) {
        return new ProgramError(
                json.get("type").text(),
                json.get("message").text(),
                json.get("line").integer(),
                json.get("key").text(),
                json.get("details").items().stream().map(Json::text).toList());
    }

    /** Each as its text: JSON knows neither infinity nor what is no number. */
    static Json numbers(double[] values) {
        return Json.of(Arrays.stream(values)
                .mapToObj(value -> Json.of(Double.toString(value)))
                .toList());
    }

    static double[] numbers(Json json) {
        return json.items().stream()
                .mapToDouble(value -> Double.parseDouble(value.text()))
                .toArray();
    }
}
