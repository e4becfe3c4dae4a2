package backprop.data.handwriting;

import backprop.data.Dataset;
import backprop.json.Json;
import java.util.ArrayList;
import java.util.List;

/** The ways in which people write digits, and how much they vary: the content of web/data/templates.json. */
public final class DigitTemplates {
    /** A template and those that it can be blended with. */
    private record Way(DigitTemplate template, List<DigitTemplate> kin) {}

    private final List<DigitTemplate> all;
    private final List<List<Way>> waysByDigit = new ArrayList<>();
    private final List<double[]> strengths = new ArrayList<>();
    private final double blendShare;
    private final double blendBeyond;
    private final DistortionParameters bending;
    private final Pens pens;

    /**
     * @throws JsonException for a text that is something else
     * @throws IllegalArgumentException for a text that is something else
     */
    public static DigitTemplates parse(String json) {
        return new DigitTemplates(Json.parse(json));
    }

    private DigitTemplates(Json json) {
        all = digits(json);
        for (int digit = 0; digit < Dataset.CLASSES; digit++) waysByDigit.add(ways(digit, all));
        for (DigitRange range : DigitRange.values()) strengths.add(strength(json.get("ranges"), range));
        blendShare = json.get("blending").get("share").number();
        blendBeyond = json.get("blending").get("beyond").number();
        bending = DistortionParameters.read(json.get("bending"));
        pens = Pens.read(json.get("pen"));
    }

    /** The hands and pens of others, which write other templates. */
    private DigitTemplates(List<DigitTemplate> all, int count, DigitTemplates hands) {
        this.all = all;
        for (int digit = 0; digit < count; digit++) waysByDigit.add(ways(digit, all));
        strengths.addAll(hands.strengths);
        blendShare = hands.blendShare;
        blendBeyond = hands.blendBeyond;
        bending = hands.bending;
        pens = hands.pens;
    }

    /**
     * These, and the templates of another text beside them, bent in the same way: web/data/pen-templates.json.
     *
     * @throws JsonException if the text is something else
     * @throws IllegalArgumentException if one is of no digit
     */
    public DigitTemplates and(String json) {
        List<DigitTemplate> both = new ArrayList<>(all);
        both.addAll(digits(Json.parse(json)));
        return new DigitTemplates(both, Dataset.CLASSES, this);
    }

    /** Other signs, written with the same hands and pens, and numbered as they first stand there: web/data/signs.json. */
    public DigitTemplates signs(String json) {
        List<String> names = new ArrayList<>();
        List<DigitTemplate> signs = new ArrayList<>();
        for (Json sign : Json.parse(json).get("signs").items()) {
            String name = sign.get("sign").text();
            if (!names.contains(name)) names.add(name);
            signs.add(DigitTemplate.read(names.indexOf(name), sign));
        }
        return new DigitTemplates(signs, names.size(), this);
    }

    private static List<DigitTemplate> digits(Json json) {
        List<DigitTemplate> digits =
                json.get("templates").items().stream().map(DigitTemplate::read).toList();
        for (DigitTemplate one : digits) {
            if (one.digit() < 0 || one.digit() >= Dataset.CLASSES)
                throw new IllegalArgumentException("there is no digit " + one.digit());
        }
        return digits;
    }

    /** How many digits, or signs. */
    int count() {
        return waysByDigit.size();
    }

    private static List<Way> ways(int digit, List<DigitTemplate> all) {
        List<DigitTemplate> own = all.stream().filter(t -> t.digit() == digit).toList();
        if (own.isEmpty()) throw new IllegalArgumentException("there is no template for " + digit);
        return own.stream()
                .map(template -> new Way(template, kin(template, own)))
                .toList();
    }

    private static List<DigitTemplate> kin(DigitTemplate template, List<DigitTemplate> all) {
        return all.stream()
                .filter(other -> other != template && other.isLike(template))
                .toList();
    }

    private static double[] strength(Json ranges, DigitRange range) {
        List<Json> ends = ranges.get(range.key()).items();
        if (ends.size() != 2) throw new IllegalArgumentException("a range has two ends, not " + ends.size());
        return new double[] {ends.get(0).number(), ends.get(1).number()};
    }

    DistortionParameters bending() {
        return bending;
    }

    Pens pens() {
        return pens;
    }

    /** How strongly one digit is bent. */
    double chooseStrength(DigitRange range, HandwritingRandom chance) {
        double[] ends = strengths.get(range.ordinal());
        return chance.between(ends[0], ends[1]);
    }

    /** The control points of a template, often blended with those of one like it, or led a little away from it. */
    double[][] chooseStrokes(int digit, HandwritingRandom chance) {
        Way way = byWeight(waysByDigit.get(digit), chance);
        DigitTemplate template = way.template();
        if (way.kin().isEmpty() || !chance.nextBoolean(blendShare)) return template.towards(template, 0);
        DigitTemplate other = way.kin().get(chance.below(way.kin().size()));
        return template.towards(other, chance.between(-blendBeyond, 0.5 + blendBeyond));
    }

    private static Way byWeight(List<Way> ways, HandwritingRandom chance) {
        double sum = 0;
        for (Way way : ways) sum += way.template().weight();
        double left = chance.upToOne() * sum;
        for (Way way : ways) {
            left -= way.template().weight();
            if (left < 0) return way;
        }
        return ways.get(ways.size() - 1);
    }
}
