package backprop.script;

import backprop.json.Json;
import backprop.number.Numbers;
import backprop.points.Boundary;
import backprop.points.Connection;
import backprop.points.Plane;
import backprop.points.PointLink;
import backprop.points.PointSet;
import backprop.points.PointSettings;
import backprop.points.PointText;
import backprop.points.StopGoal;
import backprop.script.RefusedException.Code;
import backprop.text.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** A run of the Points lab, named as in its links, or a weight. What a link would read as something else is refused. */
final class PointArgument {
    private static final Set<String> WEIGHT = Set.of("layer", "from", "unit", "value");
    /** Own points as a link writes them. */
    private static final int LONGEST = 5 * PointSet.MOST_POINTS;

    private PointArgument() {}

    static LabCommand.OpenPoints open(Json argument) {
        Map<String, String> given = new LinkedHashMap<>();
        argument.members().forEach((name, value) -> given.put(name, text(name, value)));
        PointSettings settings = PointLink.read(given);
        Map<String, String> understood = PointLink.writeAll(settings);
        StopGoal stop = StopGoal.read(given.getOrDefault(PointLink.STOP, StopGoal.NEVER.text()));
        understood.put(PointLink.STOP, stop.text());
        if (understood.getOrDefault(PointLink.OWN, "points").isEmpty()) throw wrong(PointLink.OWN, "");
        given.forEach((name, value) -> {
            if (!isUnderstood(name, value, understood.get(name))) throw wrong(name, value);
        });
        return new LabCommand.OpenPoints(settings, stop);
    }

    private static String text(String name, Json value) {
        if (!PointLink.NAMES.contains(name) && !name.equals(PointLink.STOP))
            throw RefusedException.of(
                    Code.SETTING,
                    "script.points.setting",
                    List.of(Shown.text(name), String.join(", ", PointLink.NAMES) + ", " + PointLink.STOP));
        if (name.equals(PointLink.OWN) && value instanceof Json.Array) return PointText.write(points(value.items()));
        String text = value instanceof Json.Number number ? Numbers.full(number.number()) : value.text();
        if (text.length() > LONGEST)
            throw RefusedException.of(Code.ARGUMENT, "script.points.open", List.of(Shown.text(text)));
        return text;
    }

    /** Each x₁, x₂ and a class, 1 for the first. */
    private static PointSet points(List<Json> said) {
        if (said.size() > PointSet.MOST_POINTS) throw wrong(PointLink.OWN, said.size() + " points");
        PointSet points = new PointSet(new double[0], new double[0], new int[0], PointSet.FEWEST_CLASSES);
        for (Json one : said) {
            List<Json> numbers = one.items();
            boolean isPoint = numbers.size() == 3
                    && Math.abs(numbers.get(0).number()) <= Plane.HALF
                    && Math.abs(numbers.get(1).number()) <= Plane.HALF
                    && numbers.get(2).integer() >= 1
                    && numbers.get(2).integer() <= PointSet.MOST_CLASSES;
            if (!isPoint) throw wrong(PointLink.OWN, one.compact());
            points = points.with(
                    numbers.get(0).number(),
                    numbers.get(1).number(),
                    numbers.get(2).integer() - 1);
        }
        return points;
    }

    /** @param understood the same, as a link says it; null where these data have no such setting */
    private static boolean isUnderstood(String name, String value, String understood) {
        if (understood == null) return false;
        return switch (name) {
            case PointLink.FUNCTION -> Boundary.read(value) instanceof Boundary.Success;
            case PointLink.OWN -> PointText.read(value).isPresent();
            // Its ends follow from inputs and classes.
            case PointLink.NET -> middle(value).equals(middle(understood));
            default -> isSame(value, understood);
        };
    }

    private static List<String> middle(String net) {
        List<String> sizes = Split.of(net, '-');
        return sizes.size() < 2 ? sizes : sizes.subList(1, sizes.size() - 1);
    }

    private static boolean isSame(String value, String understood) {
        OptionalDouble one = Numbers.read(value), other = Numbers.read(understood);
        return value.equals(understood)
                || one.isPresent() && other.isPresent() && one.getAsDouble() == other.getAsDouble();
    }

    private static RefusedException wrong(String name, String value) {
        return RefusedException.of(Code.SETTING, "script.points.value", List.of(name, Shown.text(value)));
    }

    static LabCommand.SetWeight set(Json argument) {
        Map<String, Json> said = argument.members();
        Json from = argument.get("from");
        boolean isBias = from instanceof Json.Text text && text.text().equals("bias");
        boolean isWeight = said.size() == WEIGHT.size() && said.keySet().containsAll(WEIGHT);
        if (!isWeight
                || !isBias && from.integer() < 0
                || Math.abs(said.get("value").number()) > Connection.MOST_WEIGHT)
            throw RefusedException.of(
                    Code.ARGUMENT,
                    "script.points.set",
                    List.of(Shown.text(argument.compact()), Numbers.full(Connection.MOST_WEIGHT)));
        Connection place = new Connection(
                said.get("layer").integer(), said.get("unit").integer(), isBias ? Connection.BIAS : from.integer());
        return new LabCommand.SetWeight(place, said.get("value").number());
    }
}
