package backprop.bench;

import backprop.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rounds gave: medians, and medians of the ratios within each round, which a busy machine hardly changes. */
record Standing(String net, Map<String, List<Double>> rounds, Map<String, Double> accuracies) {
    double median(String name) {
        return median(rounds.get(name));
    }

    double ratio(String name, String to) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds.get(name).size(); i++) {
            ratios.add(rounds.get(name).get(i) / rounds.get(to).get(i));
        }
        return median(ratios);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    String table() {
        StringBuilder text = new StringBuilder("| " + net + " | steps/s |");
        List<String> against = rounds.keySet().stream()
                .filter(name -> List.of("tfjs-wasm", "numpy").contains(name))
                .toList();
        against.forEach(name -> text.append(" to ").append(name).append(" |"));
        text.append(" test accuracy |\n|---|---|")
                .append("---|".repeat(against.size() + 1))
                .append('\n');
        for (String name : rounds.keySet()) {
            text.append(String.format(Locale.ROOT, "| %s | %.0f |", name, median(name)));
            against.forEach(to -> text.append(String.format(Locale.ROOT, " %.2f |", ratio(name, to))));
            text.append(String.format(Locale.ROOT, " %.4f |%n", accuracies.get(name)));
        }
        return text.toString();
    }

    Json json() {
        Map<String, Json> members = new LinkedHashMap<>();
        rounds.forEach((name, values) -> {
            Map<String, Json> one = new LinkedHashMap<>();
            one.put("median", Json.of(median(name)));
            one.put("rounds", Json.of(values.stream().map(Json::of).toList()));
            one.put("testAccuracy", Json.of(accuracies.get(name)));
            members.put(name, Json.of(one));
        });
        return Json.of(Map.of("net", Json.of(net), "stepsPerSecond", Json.of(members)));
    }
}
