package backprop.points;

import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings as the parameters of a link; what is not said, or makes no sense, is as the data's preset has it. */
public final class PointLink {
    public static final String FUNCTION = "f", OWN = "own", NET = "net";
    /** When the run ends, which is no setting of it. */
    public static final String STOP = "stop";

    private static final String DATA = "data", CLASSES = "classes", POINTS = "points", NOISE = "noise", TEST = "test";
    private static final String DATA_SEED = "dataseed";
    private static final String INPUTS = "inputs", ACTIVATION = "activation", INIT = "init", OUTPUT = "output";
    private static final String OPTIMIZER = "optimizer",
            RATE = "lr",
            BATCH = "batch",
            L1 = "l1",
            L2 = "l2",
            SEED = "seed";
    private static final String SINGLE = "sigmoid", SOFTMAX = "softmax";

    /** Of all settings, in the order of a link. */
    public static final List<String> NAMES = List.of(
            DATA,
            CLASSES,
            POINTS,
            NOISE,
            TEST,
            DATA_SEED,
            FUNCTION,
            OWN,
            INPUTS,
            NET,
            ACTIVATION,
            INIT,
            OUTPUT,
            OPTIMIZER,
            RATE,
            BATCH,
            L1,
            L2,
            SEED);

    private final Map<String, String> given;

    private PointLink(Map<String, String> given) {
        this.given = given;
    }

    /** All settings by name. Points of one's own stand in it while they are few enough for an address. */
    public static Map<String, String> write(PointSettings settings) {
        Map<String, String> all = new LinkedHashMap<>();
        DataSettings data = settings.data();
        all.put(DATA, data.kind().key());
        if (data.kind() == DataKind.OWN) {
            if (data.own().size() <= PointText.MOST_IN_LINK) all.put(OWN, PointText.write(data.own()));
        } else {
            if (data.kind().mostClasses() > 2) all.put(CLASSES, Integer.toString(data.classes()));
            all.put(POINTS, Integer.toString(data.count()));
            all.put(NOISE, Numbers.full(data.noise()));
        }
        if (data.kind() == DataKind.FUNCTION) all.put(FUNCTION, data.function());
        all.put(TEST, Numbers.full(data.testShare()));
        all.put(DATA_SEED, Integer.toString(data.seed()));
        write(settings.net(), settings.architecture().text(), all);
        write(settings.learning(), all);
        return all;
    }

    private static void write(NetSettings net, String architecture, Map<String, String> all) {
        all.put(INPUTS, net.features().stream().map(Feature::key).collect(Collectors.joining(",")));
        all.put(NET, architecture);
        all.put(ACTIVATION, net.activation().key());
        all.put(INIT, net.initialization().key());
        all.put(OUTPUT, net.isSingle() ? SINGLE : SOFTMAX);
    }

    private static void write(LearningSettings learning, Map<String, String> all) {
        all.put(OPTIMIZER, learning.optimizer().key());
        all.put(RATE, Numbers.full(learning.rate()));
        all.put(BATCH, Integer.toString(learning.batch()));
        all.put(L1, Numbers.full(learning.l1()));
        all.put(L2, Numbers.full(learning.l2()));
        all.put(SEED, Integer.toString(learning.seed()));
    }

    /** The same with all points of one's own, for who has more room than an address. */
    public static Map<String, String> writeAll(PointSettings settings) {
        Map<String, String> all = write(settings);
        if (settings.data().kind() == DataKind.OWN)
            all.put(OWN, PointText.write(settings.data().own()));
        return all;
    }

    public static PointSettings read(Map<String, String> given) {
        return new PointLink(given).settings();
    }

    private PointSettings settings() {
        DataKind kind = find(DATA, DataKind::find).orElse(DataKind.CIRCLE);
        PointSettings usual = Preset.of(kind).settings();
        return new PointSettings(data(usual.data()), net(usual.net()), learning(usual.learning()));
    }

    private DataSettings data(DataSettings usual) {
        PointSet own = find(OWN, PointText::read).orElse(usual.own());
        return new DataSettings(
                usual.kind(),
                whole(CLASSES, 2, usual.kind().mostClasses(), usual.classes()),
                whole(POINTS, DataSettings.FEWEST, DataSettings.MOST, usual.count()),
                number(NOISE, 0, DataSettings.MOST_NOISE, usual.noise()),
                number(TEST, 0, DataSettings.MOST_TESTED, usual.testShare()),
                whole(DATA_SEED, Integer.MIN_VALUE, Integer.MAX_VALUE, usual.seed()),
                given.getOrDefault(FUNCTION, usual.function()),
                own);
    }

    private NetSettings net(NetSettings usual) {
        return new NetSettings(
                features().orElse(usual.features()),
                hidden().orElse(usual.hidden()),
                find(ACTIVATION, Activation::find).orElse(usual.activation()),
                find(INIT, Initialization::find).orElse(usual.initialization()),
                given.getOrDefault(OUTPUT, SOFTMAX).equals(SINGLE));
    }

    private Optional<List<Feature>> features() {
        if (!given.containsKey(INPUTS)) return Optional.empty();
        List<Feature> features = new ArrayList<>();
        for (String key : Split.of(given.get(INPUTS), ',')) Feature.find(key).ifPresent(features::add);
        return features.isEmpty() ? Optional.empty() : Optional.of(features);
    }

    /** Of 2-8-8-2 what stands between the ends: those follow from inputs and classes. */
    private Optional<List<Integer>> hidden() {
        List<String> sizes = Split.of(given.getOrDefault(NET, ""), '-');
        if (sizes.size() < 2 || sizes.size() > NetSettings.MOST_LAYERS + 2) return Optional.empty();
        List<Integer> hidden = new ArrayList<>();
        for (String size : sizes.subList(1, sizes.size() - 1)) {
            OptionalDouble units = Numbers.read(size);
            if (units.isEmpty() || !isWhole(units.getAsDouble(), 1, NetSettings.MOST_UNITS)) return Optional.empty();
            hidden.add((int) units.getAsDouble());
        }
        return Optional.of(hidden);
    }

    private LearningSettings learning(LearningSettings usual) {
        return new LearningSettings(
                find(OPTIMIZER, OptimizerKind::find).orElse(usual.optimizer()),
                number(RATE, Double.MIN_VALUE, 1000, usual.rate()),
                whole(BATCH, 1, DataSettings.MOST, usual.batch()),
                number(L1, 0, 1, usual.l1()),
                number(L2, 0, 1, usual.l2()),
                whole(SEED, Integer.MIN_VALUE, Integer.MAX_VALUE, usual.seed()));
    }

    private <T> Optional<T> find(String name, Function<String, Optional<T>> finder) {
        return Optional.ofNullable(given.get(name)).flatMap(finder);
    }

    private int whole(String name, int least, int most, int usual) {
        double number = number(name, least, most, usual);
        return isWhole(number, least, most) ? (int) number : usual;
    }

    private static boolean isWhole(double number, int least, int most) {
        return number == Math.rint(number) && number >= least && number <= most;
    }

    private double number(String name, double least, double most, double usual) {
        OptionalDouble read = Numbers.read(given.getOrDefault(name, ""));
        boolean fine = read.isPresent() && read.getAsDouble() >= least && read.getAsDouble() <= most;
        return fine ? read.getAsDouble() : usual;
    }
}
