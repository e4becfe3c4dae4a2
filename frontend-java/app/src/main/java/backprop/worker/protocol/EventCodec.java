package backprop.worker.protocol;

import static backprop.worker.protocol.Message.message;

import backprop.file.Bytes;
import backprop.json.Json;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.train.Evaluation;
import backprop.train.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Events as messages, and back. */
public final class EventCodec {
    private EventCodec() {}

    static Message encode(Event event) {
        if (event instanceof Event.Ready) return message("ready", Map.of());
        if (event instanceof Event.Loading loading)
            return message(
                    "loading",
                    Map.of(
                            "digits", Json.of(loading.digits()),
                            "of", Json.of(loading.of()),
                            "train", Json.of(loading.train())));
        if (event instanceof Event.Missing missing) return message("missing", Map.of("path", Json.of(missing.path())));
        if (event instanceof Event.Opened opened)
            return message("opened", Map.of("train", Json.of(opened.train()), "test", Json.of(opened.test())));
        if (event instanceof Event.Progressed done) return encode(done);
        if (event instanceof Event.Evaluated evaluated) return encode(evaluated);
        if (event instanceof Event.Stopped stopped) return encode(stopped);
        if (event instanceof Event.Saved saved) return encode(saved);
        if (event instanceof Event.DigitsHashed hashed)
            return message("digits-hashed", Map.of("sha256", Json.of(hashed.sha256())));
        if (event instanceof Event.Failed failed) return encode(failed);
        if (event instanceof Event.Tried tried)
            return message(
                    "tried",
                    Map.of(
                            "iterations", Json.of(tried.iterations()),
                            "accuracy", Json.of(tried.accuracy()),
                            "diverged", Json.of(tried.hasDiverged())));
        return StatisticsCodec.encode(event);
    }

    private static Message encode(Event.Progressed done) {
        Bytes bytes = new Bytes().put(done.progress().loss()).put(done.losses());
        Map<String, Json> members = progress(done.progress());
        members.put("milliseconds", Json.of(done.milliseconds()));
        return message("progressed", members, bytes.array());
    }

    private static Message encode(Event.Evaluated evaluated) {
        return message(
                "evaluated",
                Map.of(
                        "iteration",
                        Json.of(evaluated.iteration()),
                        "train",
                        evaluation(evaluated.train()),
                        "test",
                        evaluation(evaluated.test())));
    }

    private static Message encode(Event.Stopped stopped) {
        Bytes bytes = new Bytes().put(stopped.progress().loss());
        Map<String, Json> members = progress(stopped.progress());
        members.put("reason", Json.of(stopped.reason().name()));
        members.put("good", Json.of(stopped.good()));
        return message("stopped", members, bytes.array());
    }

    private static Message encode(Event.Saved saved) {
        Map<String, Json> members =
                Map.of("iteration", Json.of(saved.snapshot().iteration()), "sha256", Json.of(saved.sha256()));
        return message("saved", members, saved.snapshot().file());
    }

    private static Message encode(Event.Failed failed) {
        List<Json> parameters = failed.parameters().stream().map(Json::of).toList();
        return message("failed", Map.of("code", Json.of(failed.code()), "parameters", Json.of(parameters)));
    }

    public static Event decode(Message message) {
        return decode(Json.parse(message.text()), message.bytes());
    }

    /** @param json the message's text, read */
    static Event decode(Json json, byte[] bytes) {
        return switch (json.get(Message.KIND).text()) {
            case "ready" -> new Event.Ready();
            case "loading" ->
                new Event.Loading(
                        json.get("digits").integer(),
                        json.get("of").integer(),
                        json.get("train").integer());
            case "missing" -> new Event.Missing(json.get("path").text());
            case "opened" ->
                new Event.Opened(json.get("train").integer(), json.get("test").integer());
            case "progressed" -> progressed(json, new Bytes(bytes));
            case "evaluated" ->
                new Event.Evaluated(
                        json.get("iteration").integer(), evaluation(json.get("train")), evaluation(json.get("test")));
            case "stopped" ->
                new Event.Stopped(
                        Event.Reason.valueOf(json.get("reason").text()),
                        progress(json, new Bytes(bytes).nextDouble()),
                        json.get("good").integer());
            case "saved" ->
                new Event.Saved(
                        new Snapshot(json.get("iteration").integer(), bytes),
                        json.get("sha256").text());
            case "tried" ->
                new Event.Tried(
                        json.get("iterations").integer(),
                        json.get("accuracy").number(),
                        json.get("diverged").bool());
            case "digits-hashed" -> new Event.DigitsHashed(json.get("sha256").text());
            case "failed" ->
                new Event.Failed(
                        json.get("code").text(),
                        json.get("parameters").items().stream().map(Json::text).toList());
            default -> StatisticsCodec.decode(json, new Bytes(bytes));
        };
    }

    private static Event progressed(Json json, Bytes bytes) {
        Progress progress = progress(json, bytes.nextDouble());
        float[] losses = bytes.nextFloats(bytes.left() / 4);
        return new Event.Progressed(progress, losses, json.get("milliseconds").number());
    }

    /** All but the loss, which may be no number. */
    private static Map<String, Json> progress(Progress progress) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("iteration", Json.of(progress.iteration()));
        members.put("iterations", Json.of(progress.iterations()));
        members.put("perEpoch", Json.of(progress.iterationsPerEpoch()));
        return members;
    }

    private static Progress progress(Json json, double loss) {
        return new Progress(
                json.get("iteration").integer(),
                json.get("iterations").integer(),
                json.get("perEpoch").integer(),
                loss);
    }

    private static Json evaluation(Evaluation evaluation) {
        List<Json> rows = new ArrayList<>();
        for (int[] row : evaluation.confusion()) {
            List<Json> counts = new ArrayList<>();
            for (int count : row) counts.add(Json.of(count));
            rows.add(Json.of(counts));
        }
        return Json.of(rows);
    }

    private static Evaluation evaluation(Json json) {
        return new Evaluation(json.items().stream()
                .map(row -> row.items().stream().mapToInt(Json::integer).toArray())
                .toArray(int[][]::new));
    }
}
