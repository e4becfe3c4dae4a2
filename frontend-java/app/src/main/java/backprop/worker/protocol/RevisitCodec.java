package backprop.worker.protocol;

import static backprop.worker.protocol.Message.message;

import backprop.data.Dataset;
import backprop.file.Bytes;
import backprop.json.Json;
import backprop.session.protocol.Command;
import backprop.session.protocol.Condition;
import backprop.session.protocol.Event;
import backprop.session.protocol.TrainerCheckpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said of a run's earlier iterations, as messages, and back. */
final class RevisitCodec {
    private static final String ITERATION = "iteration";

    private RevisitCodec() {}

    static Message encode(Command command) {
        if (command instanceof Command.Resume resume) return checkpoint("resume", resume.from());
        if (command instanceof Command.Revisit revisit) return encode(revisit);
        throw new IllegalArgumentException("no code for such a command");
    }

    private static Message checkpoint(String kind, TrainerCheckpoint checkpoint) {
        return message(kind, Map.of(ITERATION, Json.of(checkpoint.iteration())), checkpoint.state());
    }

    private static TrainerCheckpoint checkpoint(Json json, Bytes bytes) {
        return new TrainerCheckpoint(json.get(ITERATION).integer(), bytes.nextBytes(bytes.left()));
    }

    /** The bytes are the drawing, then the state. */
    private static Message encode(Command.Revisit revisit) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(ITERATION, Json.of(revisit.iteration()));
        revisit.from().ifPresent(from -> members.put("from", Json.of(from.iteration())));
        members.put(
                "conditions",
                Json.of(revisit.conditions().stream().map(RevisitCodec::json).toList()));
        members.put("drawn", Json.of(revisit.drawing().isPresent()));
        members.put("misread", Json.of(CommandCodec.members(revisit.misread())));
        members.put("kept", Json.of(revisit.isKept()));
        Bytes bytes = new Bytes();
        revisit.drawing().ifPresent(bytes::put);
        revisit.from().ifPresent(from -> bytes.put(from.state()));
        return message("revisit", members, bytes.array());
    }

    private static Json json(Condition condition) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put(ITERATION, Json.of(condition.iteration()));
        members.put("rate", Json.of(condition.rate()));
        members.put("samples", Json.of(condition.samples()));
        members.put("restarted", Json.of(condition.isRestarted()));
        return Json.of(members);
    }

    private static Condition condition(Json json) {
        return new Condition(
                json.get(ITERATION).integer(),
                json.get("rate").number(),
                json.get("samples").integer(),
                json.get("restarted").bool());
    }

    static Command command(Json json, Bytes bytes) {
        return switch (json.get(Message.KIND).text()) {
            case "resume" -> new Command.Resume(checkpoint(json, bytes));
            case "revisit" -> revisit(json, bytes);
            default -> throw new IllegalArgumentException("no command " + json.compact());
        };
    }

    private static Command revisit(Json json, Bytes bytes) {
        Optional<byte[]> drawing =
                json.get("drawn").bool() ? Optional.of(bytes.nextBytes(Dataset.PIXELS)) : Optional.empty();
        List<Condition> conditions = json.get("conditions").items().stream()
                .map(RevisitCodec::condition)
                .toList();
        return new Command.Revisit(
                json.get(ITERATION).integer(),
                json.find("from").map(from -> new TrainerCheckpoint(from.integer(), bytes.nextBytes(bytes.left()))),
                conditions,
                drawing,
                CommandCodec.misread(json.get("misread")),
                json.get("kept").bool());
    }

    static Message encode(Event event) {
        if (event instanceof Event.Conditioned conditioned)
            return message("conditioned", Map.of("condition", json(conditioned.condition())));
        if (event instanceof Event.Checkpointed checkpointed)
            return checkpoint("checkpointed", checkpointed.checkpoint());
        if (event instanceof Event.Reading reading)
            return message(
                    "reading",
                    Map.of(),
                    new Bytes().put(reading.probabilities()).array());
        if (event instanceof Event.Revisiting revisiting)
            return message(
                    "revisiting", Map.of(ITERATION, Json.of(revisiting.iteration()), "at", Json.of(revisiting.at())));
        if (event instanceof Event.Revisited revisited) return encode(revisited);
        throw new IllegalArgumentException("no code for such an event");
    }

    private static Message encode(Event.Revisited revisited) {
        Message seen = EventCodec.encode(revisited.seen());
        Map<String, Json> members = Map.of(ITERATION, Json.of(revisited.iteration()), "seen", Json.parse(seen.text()));
        return message("revisited", members, seen.bytes());
    }

    static Event event(Json json, Bytes bytes) {
        return switch (json.get(Message.KIND).text()) {
            case "conditioned" -> new Event.Conditioned(condition(json.get("condition")));
            case "checkpointed" -> new Event.Checkpointed(checkpoint(json, bytes));
            case "reading" -> new Event.Reading(bytes.nextFloats(bytes.left() / 4));
            case "revisiting" ->
                new Event.Revisiting(
                        json.get(ITERATION).integer(), json.get("at").integer());
            case "revisited" ->
                new Event.Revisited(
                        json.get(ITERATION).integer(),
                        EventCodec.decode(json.get("seen"), bytes.nextBytes(bytes.left())));
            default -> throw new IllegalArgumentException("no event " + json.compact());
        };
    }
}
