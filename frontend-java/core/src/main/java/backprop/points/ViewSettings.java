package backprop.points;

import backprop.number.Numbers;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the lab is looked at, as far as a link says it.
 *
 * @param touched what is looked at closely
 * @param isHard whether the output has hard borders
 * @param withTest whether the points for testing are shown
 * @param rotation of the output in space, where it is shown so
 * @param plane what the landscape's axes are
 * @param first the landscape's weights, their places among all, where they are its axes
 * @param setWeights weights that were set by hand before the first step
 */
public record ViewSettings(
        Selection touched,
        boolean isHard,
        boolean withTest,
        Optional<Rotation> rotation,
        PlaneKind plane,
        int first,
        int second,
        Map<Connection, Double> setWeights) {
    /** As the page begins. */
    public static final ViewSettings USUAL =
            new ViewSettings(new Selection.None(), false, true, Optional.empty(), PlaneKind.WAY, 0, 1, Map.of());

    private static final String TOUCH = "touch", SHOW = "show", TURN = "turn", AXES = "axes", SET = "set";
    private static final String HARD = "hard", NO_TEST = "notest", POINT = "point", UNIT = "unit", WEIGHT = "weight";
    private static final int MOST_SET = 100;

    public ViewSettings {
        setWeights = Map.copyOf(setWeights);
    }

    /**
     * From where the output is seen in space.
     *
     * @param azimuth around the plane's middle, in radians
     * @param elevation above the side, in radians: π/2 is from above
     */
    public record Rotation(double azimuth, double elevation) {}

    /** What the landscape's axes are. */
    public enum PlaneKind {
        WAY,
        WEIGHTS,
        RANDOM;

        /** Its name in links and texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<PlaneKind> find(String key) {
            for (PlaneKind kind : values()) if (kind.key().equals(key)) return Optional.of(kind);
            return Optional.empty();
        }
    }

    /** What is not as usual, by name. */
    public Map<String, String> write() {
        Map<String, String> all = new LinkedHashMap<>();
        if (touched instanceof Selection.Point point) all.put(TOUCH, POINT + "." + point.index());
        if (touched instanceof Selection.Unit unit) all.put(TOUCH, UNIT + "." + unit.layer() + "." + unit.unit());
        if (touched instanceof Selection.Weight weight) all.put(TOUCH, WEIGHT + "." + text(weight.place()));
        List<String> shown = new ArrayList<>();
        if (isHard) shown.add(HARD);
        if (!withTest) shown.add(NO_TEST);
        if (!shown.isEmpty()) all.put(SHOW, String.join(",", shown));
        rotation.ifPresent(it -> all.put(TURN, hundredths(it.azimuth()) + "," + hundredths(it.elevation())));
        if (plane == PlaneKind.WEIGHTS) all.put(AXES, plane.key() + "," + first + "," + second);
        if (plane == PlaneKind.RANDOM) all.put(AXES, plane.key());
        List<String> weights = new ArrayList<>();
        setWeights.forEach((place, value) -> weights.add(text(place) + ":" + Numbers.full(value)));
        weights.sort(null);
        if (!weights.isEmpty()) all.put(SET, String.join(",", weights));
        return all;
    }

    private static String text(Connection place) {
        return place.layer() + "." + place.unit() + "." + (place.isBias() ? "b" : place.from());
    }

    private static String hundredths(double x) {
        return Numbers.full(Math.round(x * 100) / 100.0);
    }

    /**
     * What makes no sense is as usual.
     *
     * @param points of both sorts
     */
    public static ViewSettings read(Map<String, String> given, PointSettings settings, int points) {
        int[] sizes = settings.architecture().sizes().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        int weights = (int) settings.architecture().parameterCount();
        List<String> shown = Split.of(given.getOrDefault(SHOW, ""), ',');
        List<String> axes = Split.of(given.getOrDefault(AXES, ""), ',');
        int first = whole(axes, 1, weights).orElse(USUAL.first);
        int second = whole(axes, 2, weights).orElse(USUAL.second);
        return new ViewSettings(
                touched(Split.of(given.getOrDefault(TOUCH, ""), '.'), sizes, points),
                shown.contains(HARD),
                !shown.contains(NO_TEST),
                rotation(Split.of(given.getOrDefault(TURN, ""), ',')),
                PlaneKind.find(axes.get(0)).orElse(PlaneKind.WAY),
                first,
                second,
                setWeights(given.getOrDefault(SET, ""), sizes));
    }

    private static Selection touched(List<String> words, int[] sizes, int points) {
        if (words.get(0).equals(POINT)) {
            Optional<Integer> index = whole(words, 1, points);
            if (index.isPresent()) return new Selection.Point(index.get());
        }
        if (words.get(0).equals(UNIT)) {
            Optional<Integer> layer = whole(words, 1, sizes.length);
            Optional<Integer> unit = layer.flatMap(it -> whole(words, 2, sizes[it]));
            if (unit.isPresent()) return new Selection.Unit(layer.get(), unit.get());
        }
        if (words.get(0).equals(WEIGHT)) {
            Optional<Connection> place = connection(words.subList(1, words.size()), sizes);
            if (place.isPresent()) return new Selection.Weight(place.get());
        }
        return new Selection.None();
    }

    private static Optional<Connection> connection(List<String> words, int[] sizes) {
        Optional<Integer> layer = whole(words, 0, sizes.length);
        Optional<Integer> unit = whole(words, 1, Integer.MAX_VALUE);
        boolean isBias = words.size() > 2 && words.get(2).equals("b");
        Optional<Integer> from = isBias ? Optional.of(Connection.BIAS) : whole(words, 2, Integer.MAX_VALUE);
        if (layer.isEmpty() || unit.isEmpty() || from.isEmpty()) return Optional.empty();
        return Optional.of(new Connection(layer.get(), unit.get(), from.get())).filter(it -> it.isIn(sizes));
    }

    private static Optional<Rotation> rotation(List<String> numbers) {
        if (numbers.size() != 2) return Optional.empty();
        OptionalDouble azimuth = Numbers.read(numbers.get(0)), elevation = Numbers.read(numbers.get(1));
        boolean isRotation = azimuth.isPresent()
                && elevation.isPresent()
                && Math.abs(azimuth.getAsDouble()) <= 1000
                && elevation.getAsDouble() >= 0
                && elevation.getAsDouble() <= Math.PI / 2;
        return isRotation
                ? Optional.of(new Rotation(azimuth.getAsDouble(), elevation.getAsDouble()))
                : Optional.empty();
    }

    private static Map<Connection, Double> setWeights(String text, int[] sizes) {
        Map<Connection, Double> set = new LinkedHashMap<>();
        for (String one : Split.of(text, ',')) {
            List<String> parts = Split.of(one, ':');
            if (parts.size() != 2 || set.size() == MOST_SET) continue;
            OptionalDouble value = Numbers.read(parts.get(1));
            if (value.isEmpty() || !(Math.abs(value.getAsDouble()) <= Connection.MOST_WEIGHT)) continue;
            connection(Split.of(parts.get(0), '.'), sizes).ifPresent(place -> set.put(place, value.getAsDouble()));
        }
        return set;
    }

    /** A whole number from 0 to below most. */
    private static Optional<Integer> whole(List<String> words, int at, int most) {
        if (at >= words.size()) return Optional.empty();
        OptionalDouble number = Numbers.read(words.get(at));
        if (number.isEmpty()) return Optional.empty();
        double value = number.getAsDouble();
        return value == Math.rint(value) && value >= 0 && value < most ? Optional.of((int) value) : Optional.empty();
    }
}
