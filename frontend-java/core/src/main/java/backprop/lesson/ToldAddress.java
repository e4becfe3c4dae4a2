package backprop.lesson;

import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import backprop.number.Numbers;
import backprop.session.settings.SettingField;
import backprop.text.QueryText;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;

/**
 * What a lesson is told of a page's address: the path, and of the parameters those that say what of the lab is shown. What
 * somebody drew, placed or wrote is in others. A new parameter is not told before it stands here.
 */
public final class ToldAddress {
    private static final List<String> GRAPH = List.of("preset", "step", "predict");
    private static final List<String> DRAW = List.of("net", "look", "centre");
    private static final List<String> TRAIN = train();
    private static final List<String> POINTS = Split.of(
            "data classes points noise test dataseed inputs net activation init output optimizer lr batch l1 l2 seed pace stop touch show turn axes",
            ' ');
    /** No inputs of a graph, even where they look like a number: the teacher's words, what was drawn or placed, how it is shown. */
    private static final List<String> NO_INPUTS =
            List.of("title", "task", "ink", "own", "present", "embed", "start", "lang", "theme");

    private ToldAddress() {}

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
        String query = mark < 0 ? "" : told(whole.substring(mark + 1), Bounds.ADDRESS - path.length() - 1, rule(path));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same for the query of a run's link. */
    public static String settings(String query) {
        return told(query, Bounds.SETTINGS, named(TRAIN));
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

    private static BiPredicate<String, String> rule(String path) {
        if (path.startsWith("/graph/")) return named(GRAPH).or(ToldAddress::isOfGraph);
        if (path.startsWith("/draw/")) return named(DRAW);
        if (path.startsWith("/train/")) return named(TRAIN);
        if (path.startsWith("/points/")) return named(POINTS);
        return (name, value) -> false;
    }

    private static BiPredicate<String, String> named(List<String> names) {
        return (name, value) -> names.contains(name) && isSetting(value);
    }

    /** The expression, or a number for one of its inputs, whatever it is called. */
    private static boolean isOfGraph(String name, String value) {
        if (name.equals("e")) return isExpression(value);
        OptionalDouble number = Numbers.read(value.strip());
        return number.isPresent() && Double.isFinite(number.getAsDouble()) && !NO_INPUTS.contains(name);
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

    private static String told(String query, int room, BiPredicate<String, String> isTold) {
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
