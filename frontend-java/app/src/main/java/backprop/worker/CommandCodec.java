package backprop.worker;

import static backprop.worker.Message.message;

import backprop.data.Sampling;
import backprop.json.Json;
import backprop.nn.Activation;
import backprop.nn.Architecture;
import backprop.nn.Initialization;
import backprop.optim.Algorithm;
import backprop.session.Command;
import backprop.session.Digits;
import backprop.session.Snapshot;
import backprop.train.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.Map;

/** Commands as messages, and back. */
final class CommandCodec {
    private CommandCodec() {}

    static Message encode(Command command) {
        if (command instanceof Command.Open open) return encode(open);
        if (command instanceof Command.Run run) return message("run", Map.of("iterations", Json.of(run.iterations())));
        if (command instanceof Command.Pause) return message("pause", Map.of());
        if (command instanceof Command.Reset) return message("reset", Map.of());
        if (command instanceof Command.LearningRate change)
            return message("learning-rate", Map.of("rate", Json.of(change.rate())));
        if (command instanceof Command.Evaluate) return message("evaluate", Map.of());
        if (command instanceof Command.Save) return message("save", Map.of());
        throw new IllegalArgumentException("no code for " + command);
    }

    private static Message encode(Command.Open open) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("plan", plan(open.plan()));
        members.put("digits", Json.of(open.digits().name()));
        members.put("whole", Json.of(open.whole()));
        open.from().ifPresent(from -> members.put("from", Json.of(from.iteration())));
        return message("open", members, open.from().map(Snapshot::file).orElse(Message.NO_BYTES));
    }

    static Command decode(Message message) {
        Json json = Json.parse(message.text());
        return switch (json.get(Message.KIND).text()) {
            case "open" ->
                new Command.Open(
                        plan(json.get("plan")),
                        Digits.valueOf(json.get("digits").text()),
                        json.get("whole").bool(),
                        json.find("from").map(iteration -> new Snapshot(iteration.integer(), message.bytes())));
            case "run" -> new Command.Run(json.get("iterations").integer());
            case "pause" -> new Command.Pause();
            case "reset" -> new Command.Reset();
            case "learning-rate" -> new Command.LearningRate(json.get("rate").number());
            case "evaluate" -> new Command.Evaluate();
            case "save" -> new Command.Save();
            default -> throw new IllegalArgumentException("no command " + message.text());
        };
    }

    private static Json plan(TrainingPlan plan) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("net", Json.of(plan.architecture().text()));
        members.put("activation", Json.of(plan.architecture().activation().name()));
        members.put("initialization", Json.of(plan.initialization().name()));
        members.put("optimizer", Json.of(plan.optimizer().name()));
        members.put("learningRate", Json.of(plan.learningRate()));
        members.put("sampling", Json.of(plan.sampling().name()));
        members.put("batchSize", Json.of(plan.batchSize()));
        members.put("seed", Json.of(plan.seed()));
        members.put("iterations", Json.of(plan.iterations()));
        return Json.of(members);
    }

    private static TrainingPlan plan(Json json) {
        Activation activation = Activation.valueOf(json.get("activation").text());
        return new TrainingPlan(
                Architecture.parse(json.get("net").text()).with(activation),
                Initialization.valueOf(json.get("initialization").text()),
                Algorithm.valueOf(json.get("optimizer").text()),
                json.get("learningRate").number(),
                Sampling.valueOf(json.get("sampling").text()),
                json.get("batchSize").integer(),
                json.get("seed").integer(),
                json.get("iterations").integer());
    }
}
