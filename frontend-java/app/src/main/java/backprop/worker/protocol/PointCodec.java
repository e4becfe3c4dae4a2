package backprop.worker.protocol;

import backprop.file.Bytes;
import backprop.json.Json;
import backprop.points.Connection;
import backprop.points.PointCommand;
import backprop.points.PointFrame;
import backprop.points.PointLink;
import backprop.points.PointSettings;
import backprop.points.Score;
import backprop.points.StopGoal;
import backprop.points.Surfaces;
import backprop.points.UnitState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Commands of the Points lab and the frames that answer them; a frame's bytes are its surfaces, then its weights. */
public final class PointCodec {
    private PointCodec() {}

    public static Message encode(PointCommand command) {
        Map<String, Json> members = new LinkedHashMap<>();
        if (command instanceof PointCommand.Open open) {
            members.put("run", Json.of(open.run()));
            PointLink.writeAll(open.settings()).forEach((name, value) -> members.put(name, Json.of(value)));
        }
        if (command instanceof PointCommand.Start start) members.put("perSecond", Json.of(start.perSecond()));
        if (command instanceof PointCommand.Step step) members.put("count", Json.of(step.count()));
        if (command instanceof PointCommand.Rate rate) members.put("rate", Json.of(rate.rate()));
        if (command instanceof PointCommand.StopWhen stop)
            members.put("goal", Json.of(stop.goal().text()));
        if (command instanceof PointCommand.SetWeight set) {
            members.put("layer", Json.of(set.place().layer()));
            members.put("unit", Json.of(set.place().unit()));
            members.put("from", Json.of(set.place().from()));
            members.put("value", Json.of(set.value()));
        }
        return Message.message(kind(command), members);
    }

    private static String kind(PointCommand command) {
        if (command instanceof PointCommand.Open) return "open";
        if (command instanceof PointCommand.Start) return "start";
        if (command instanceof PointCommand.Pause) return "pause";
        if (command instanceof PointCommand.Step) return "step";
        if (command instanceof PointCommand.Epoch) return "epoch";
        if (command instanceof PointCommand.Reset) return "reset";
        if (command instanceof PointCommand.Rate) return "rate";
        if (command instanceof PointCommand.StopWhen) return "stop";
        if (command instanceof PointCommand.SetWeight) return "set";
        return "frame";
    }

    public static PointCommand decodeCommand(Message message) {
        Json json = Json.parse(message.text());
        String kind = json.get(Message.KIND).text();
        return switch (kind) {
            case "open" -> new PointCommand.Open(settings(json), json.get("run").integer());
            case "start" -> new PointCommand.Start(json.get("perSecond").number());
            case "pause" -> new PointCommand.Pause();
            case "step" -> new PointCommand.Step(json.get("count").integer());
            case "epoch" -> new PointCommand.Epoch();
            case "reset" -> new PointCommand.Reset();
            case "rate" -> new PointCommand.Rate(json.get("rate").number());
            case "stop" ->
                new PointCommand.StopWhen(StopGoal.read(json.get("goal").text()));
            case "set" ->
                new PointCommand.SetWeight(
                        new Connection(
                                json.get("layer").integer(),
                                json.get("unit").integer(),
                                json.get("from").integer()),
                        json.get("value").number());
            case "frame" -> new PointCommand.NextFrame();
            default -> throw new IllegalArgumentException("there is no command " + kind);
        };
    }

    private static PointSettings settings(Json json) {
        Map<String, String> link = new LinkedHashMap<>();
        json.members().forEach((name, value) -> {
            if (value instanceof Json.Text text) link.put(name, text.text());
        });
        return PointLink.read(link);
    }

    public static Message encode(PointFrame frame) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("run", Json.of(frame.run()));
        members.put("iteration", Json.of(frame.iteration()));
        members.put("perEpoch", Json.of(frame.perEpoch()));
        put(members, "trainLoss", frame.training().loss());
        put(members, "trainAccuracy", frame.training().accuracy());
        put(members, "testLoss", frame.test().loss());
        put(members, "testAccuracy", frame.test().accuracy());
        put(members, "speed", frame.stepsPerSecond());
        members.put("running", Json.of(frame.isRunning()));
        members.put("diverged", Json.of(frame.hasDiverged()));
        members.put("reached", Json.of(frame.hasReached()));
        members.put(
                "states",
                Json.of(frame.states().stream()
                        .map(state -> Json.of(state.ordinal()))
                        .toList()));
        int surfaces = frame.surfaces().length;
        byte[] weights = new Bytes().put(frame.weights()).array();
        byte[] all = new byte[surfaces + weights.length];
        // As a block: in TeaVM's Arrays.copyOf each byte goes by itself.
        System.arraycopy(frame.surfaces(), 0, all, 0, surfaces);
        System.arraycopy(weights, 0, all, surfaces, weights.length);
        return Message.message("frame", members, all);
    }

    /** JSON has no NaN: what is none is left out. */
    private static void put(Map<String, Json> members, String name, double value) {
        if (value - value == 0) members.put(name, Json.of(value));
    }

    public static PointFrame decodeFrame(Message message) {
        Json json = Json.parse(message.text());
        List<UnitState> states = new ArrayList<>();
        for (Json each : json.get("states").items()) states.add(UnitState.values()[each.integer()]);
        int length = message.bytes().length;
        byte[] surfaces = new byte[length / Surfaces.SIZE * Surfaces.SIZE];
        System.arraycopy(message.bytes(), 0, surfaces, 0, surfaces.length);
        float[] weights = new Bytes(Arrays.copyOfRange(message.bytes(), surfaces.length, length))
                .nextFloats((length - surfaces.length) / 4);
        return new PointFrame(
                json.get("run").integer(),
                json.get("iteration").integer(),
                json.get("perEpoch").integer(),
                new Score(number(json, "trainLoss"), number(json, "trainAccuracy")),
                new Score(number(json, "testLoss"), number(json, "testAccuracy")),
                json.get("running").bool(),
                json.get("diverged").bool(),
                json.get("reached").bool(),
                number(json, "speed"),
                states,
                weights,
                surfaces);
    }

    private static double number(Json json, String name) {
        return json.find(name).map(Json::number).orElse(Double.NaN);
    }
}
