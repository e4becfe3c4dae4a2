package backprop.handout;

import backprop.graph.expression.Preset;
import backprop.points.PointLink;
import backprop.session.settings.RunSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page does without being told, so that a link need not say it. */
public final class UsualSituation {
    private UsualSituation() {}

    /** The same situation in as few parameters as can be. */
    public static Map<String, String> without(Lab lab, Map<String, String> situation) {
        Map<String, String> told = new LinkedHashMap<>(situation);
        usual(lab, situation).forEach(told::remove);
        return told;
    }

    private static Map<String, String> usual(Lab lab, Map<String, String> situation) {
        return switch (lab) {
            case GRAPH -> Map.of("preset", Preset.APPLES_AND_ORANGES.id());
            case DRAW -> Map.of();
            case TRAIN -> training(situation);
            case POINTS -> points(situation);
        };
    }

    /** The net is always said: without a word Train looks back at what its visitor did last. A preset brings its own settings. */
    private static Map<String, String> training(Map<String, String> situation) {
        if (situation.containsKey("preset") || !situation.containsKey("net")) return Map.of();
        Map<String, String> usual = RunSettings.usual().texts();
        usual.remove("net");
        return usual;
    }

    /** What the preset of its data says. The data themselves are always said. */
    private static Map<String, String> points(Map<String, String> situation) {
        Map<String, String> data = new LinkedHashMap<>(situation);
        data.keySet().retainAll(List.of("data"));
        Map<String, String> usual = PointLink.write(PointLink.read(data));
        usual.remove("data");
        usual.put("pace", "200");
        return usual;
    }
}
