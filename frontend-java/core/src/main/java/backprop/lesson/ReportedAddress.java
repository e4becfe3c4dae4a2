package backprop.lesson;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.expression.Expression;
import backprop.graph.expression.InputParameter;
import backprop.graph.expression.Preset;
import backprop.graph.predict.Level;
import backprop.number.Numbers;
import backprop.session.settings.SettingField;
import backprop.text.QueryText;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What is reported of a page's address to a lesson: the path, and of the parameters those that say what of the lab is shown. What
 * somebody drew, placed or wrote is in others. A new parameter is not reported before it stands here.
 */
public final class ReportedAddress {
    private static final List<String> DRAW = List.of("net", "look", "centre");
    private static final List<String> TRAIN = train();
    private static final List<String> POINTS = Split.of(
            "data classes points noise test dataseed inputs net activation init output optimizer lr batch l1 l2 seed pace stop touch show turn axes",
            ' ');
    /** Inputs of any graph, where the address gives them a number. */
    private static final List<String> CONSTANTS = List.of(".e", "pi", "π", "PI");

    private ReportedAddress() {}

    private static List<String> train() {
        List<String> names = new ArrayList<>(List.of("preset", "compare"));
        for (SettingField field : SettingField.values()) names.add(field.key());
        return List.copyOf(names);
    }

    /**
     * @param address path and query below the site's top, with or without a fragment
     * @return of it what is told, at most {@link Bounds#ADDRESS} characters
     */
    public static String of(String address) {
        int hash = address.indexOf('#');
        String whole = hash < 0 ? address : address.substring(0, hash);
        int mark = whole.indexOf('?');
        String path = path(mark < 0 ? whole : whole.substring(0, mark));
        String all = mark < 0 ? "" : whole.substring(mark + 1);
        String query = reported(all, Bounds.ADDRESS - path.length() - 1, rule(path, all));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same for the query of a run's link. */
    public static String settings(String query) {
        return reported(query, Bounds.SETTINGS, named(TRAIN));
    }

    /** Ours are in small letters; what somebody typed there instead is none of the lab's. */
    private static String path(String typed) {
        boolean isOurs = typed.startsWith("/") && typed.length() <= Bounds.NAME;
        for (int i = 0; isOurs && i < typed.length(); i++) {
            char sign = typed.charAt(i);
            isOurs = sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '-' || sign == '/';
        }
        return isOurs ? typed : "/";
    }

    private static BiPredicate<String, String> rule(String path, String query) {
        if (path.startsWith("/graph/")) return ofGraph(QueryText.read(query));
        if (path.startsWith("/draw/")) return named(DRAW);
        if (path.startsWith("/train/")) return named(TRAIN);
        if (path.startsWith("/points/")) return named(POINTS);
        return (name, value) -> false;
    }

    private static BiPredicate<String, String> named(List<String> names) {
        return (name, value) -> names.contains(name) && isSetting(value);
    }

    /** A number is told only of an input that the graph in the same address has. */
    private static BiPredicate<String, String> ofGraph(Map<String, String> all) {
        Set<String> inputs = new HashSet<>(CONSTANTS);
        Preset usual = Preset.find(all.getOrDefault("preset", "")).orElse(Preset.APPLES_AND_ORANGES);
        if (all.containsKey("preset") || !all.containsKey("e")) addInputs(usual.graph(), inputs);
        if (Expression.read(all.getOrDefault("e", ""), Preset::usualValue) instanceof Expression.Success read)
            addInputs(read.graph(), inputs);
        return (name, value) -> switch (name) {
            case "e" -> isExpression(value);
            case "preset" -> Preset.find(value).isPresent();
            case "step" -> value.equals("end") || isNumber(value);
            case "predict" -> Level.of(value).isPresent();
            default -> isNumber(value) && inputs.contains(Expression.plainName(name));
        };
    }

    private static void addInputs(Graph graph, Set<String> names) {
        for (Node input : graph.inputs()) names.add(InputParameter.of(input.name()));
    }

    private static boolean isNumber(String value) {
        OptionalDouble number = Numbers.read(value.strip());
        return number.isPresent() && Double.isFinite(number.getAsDouble());
    }

    private static boolean isExpression(String value) {
        return Expression.read(value, Preset::usualValue) instanceof Expression.Success;
    }

    /** Numbers, and the lab's own words for what can be chosen. */
    private static boolean isSetting(String value) {
        return value.chars()
                .allMatch(sign -> sign >= 'a' && sign <= 'z'
                        || sign >= 'A' && sign <= 'Z'
                        || sign >= '0' && sign <= '9'
                        || "-+.,:;@^".indexOf(sign) >= 0);
    }

    private static String reported(String query, int room, BiPredicate<String, String> isTold) {
        StringBuilder told = new StringBuilder();
        for (String part : Split.of(query, '&')) {
            List<String> sides = Arrays.asList(part.split("=", 2));
            String value = sides.size() < 2 ? "" : QueryText.decode(sides.get(1));
            boolean fits = told.length() + part.length() < room;
            if (fits && isTold.test(QueryText.decode(sides.get(0)), value))
                told.append(told.length() == 0 ? "" : "&").append(part);
        }
        return told.toString();
    }
}
