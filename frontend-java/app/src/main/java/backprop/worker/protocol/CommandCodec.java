package backprop.worker.protocol;

import static backprop.worker.protocol.Message.message;

import backprop.data.Dataset;
import backprop.file.Bytes;
import backprop.json.Json;
import backprop.session.protocol.Command;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.RunSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Commands as messages, and back. */
public final class CommandCodec {
    private CommandCodec() {}

    public static Message encode(Command command) {
        if (command instanceof Command.Open open) return encode(open);
        if (command instanceof Command.Run run) return message("run", Map.of("iterations", Json.of(run.iterations())));
        if (command instanceof Command.Close) return message("close", Map.of());
        if (command instanceof Command.Pause) return message("pause", Map.of());
        if (command instanceof Command.Reset) return message("reset", Map.of());
        if (command instanceof Command.LearningRate change)
            return message("learning-rate", Map.of("rate", Json.of(change.rate())));
        if (command instanceof Command.Evaluate) return message("evaluate", Map.of());
        if (command instanceof Command.Save) return message("save", Map.of());
        if (command instanceof Command.HashDigits) return message("hash-digits", Map.of());
        if (command instanceof Command.RestoreLastGood) return message("go-back", Map.of());
        if (command instanceof Command.TraceStep) return message("watch", Map.of());
        if (command instanceof Command.Try wanted)
            return message("try", Map.of("rate", Json.of(wanted.rate()), "decay", Json.of(wanted.decay())));
        if (command instanceof Command.StopWhen when)
            return message(
                    "stop-when",
                    Map.of("rules", RunSettings.usual().with(when.rules()).toJson()));
        if (command instanceof Command.Misread misread) return encode(misread);
        return RevisitCodec.encode(command);
    }

    private static Message encode(Command.Open open) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("settings", new RunSettings(open.plan(), open.digits()).toJson());
        members.put("whole", Json.of(open.whole()));
        open.from().ifPresent(from -> members.put("from", Json.of(from.iteration())));
        open.drawn().ifPresent(drawn -> members.put("drawn", Json.of(drawn.size())));
        // The drawn labels, the drawn pixels, then the weights.
        Bytes bytes = new Bytes();
        open.drawn().ifPresent(drawn -> bytes.put(drawn.labels()).put(drawn.images()));
        open.from().ifPresent(from -> bytes.put(from.file()));
        return message("open", members, bytes.array());
    }

    private static Command.Open open(Json json, Bytes bytes) {
        RunSettings settings = settings(json);
        Optional<Dataset> drawn = json.find("drawn").map(count -> {
            byte[] labels = bytes.nextBytes(count.integer());
            return new Dataset(bytes.nextBytes(count.integer() * Dataset.PIXELS), labels);
        });
        Optional<Snapshot> from =
                json.find("from").map(iteration -> new Snapshot(iteration.integer(), bytes.nextBytes(bytes.left())));
        return new Command.Open(
                settings.plan(), settings.digits(), json.get("whole").bool(), from, drawn);
    }

    private static Message encode(Command.Misread misread) {
        return message("misread", members(misread));
    }

    static Map<String, Json> members(Command.Misread misread) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("label", Json.of(misread.label()));
        members.put("answer", Json.of(misread.answer()));
        members.put("most", Json.of(misread.most()));
        return members;
    }

    static Command.Misread misread(Json json) {
        return new Command.Misread(
                json.get("label").integer(),
                json.get("answer").integer(),
                json.get("most").integer());
    }

    public static Command decode(Message message) {
        Json json = Json.parse(message.text());
        return switch (json.get(Message.KIND).text()) {
            case "open" -> open(json, new Bytes(message.bytes()));
            case "run" -> new Command.Run(json.get("iterations").integer());
            case "close" -> new Command.Close();
            case "pause" -> new Command.Pause();
            case "reset" -> new Command.Reset();
            case "learning-rate" -> new Command.LearningRate(json.get("rate").number());
            case "evaluate" -> new Command.Evaluate();
            case "save" -> new Command.Save();
            case "hash-digits" -> new Command.HashDigits();
            case "go-back" -> new Command.RestoreLastGood();
            case "watch" -> new Command.TraceStep();
            case "try" ->
                new Command.Try(json.get("rate").number(), json.get("decay").number());
            case "stop-when" ->
                new Command.StopWhen(
                        RunSettings.read(json.get("rules")).settings().stop());
            case "misread" -> misread(json);
            default -> RevisitCodec.command(json, new Bytes(message.bytes()));
        };
    }

    private static RunSettings settings(Json json) {
        RunSettings.Reading reading = RunSettings.read(json.get("settings"));
        if (reading.mistakes().isEmpty()) return reading.settings();
        throw new IllegalArgumentException(
                "no settings: " + reading.mistakes().get(0).field());
    }
}
