package backprop.bench;

import backprop.json.Json;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the rounds gave: medians, and medians of the ratios within each round, which a busy machine hardly changes.
 *
 * @param limit of each round: what our SIMD kernel reaches on dense matrices, in GFLOP/s
 */
record Standing(
        String net,
        Map<String, List<Double>> rounds,
        Map<String, Double> losses,
        Map<String, Double> accuracies,
        List<Double> limit) {
    private static final List<String> RIVALS = List.of("tfjs-wasm", "jax-js", "jax-js-threads", "numpy");

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
        List<String> against = RIVALS.stream().filter(rounds::containsKey).toList();
        against.forEach(name -> text.append(" to ").append(name).append(" |"));
        text.append(" loss | test accuracy |\n|---|---|")
                .append("---|".repeat(against.size() + 2))
                .append('\n');
        for (String name : rounds.keySet()) {
            text.append(String.format(Locale.ROOT, "| %s | %.0f |", name, median(name)));
            against.forEach(to -> text.append(String.format(Locale.ROOT, " %.2f |", ratio(name, to))));
            text.append(String.format(Locale.ROOT, " %.3f | %.4f |%n", losses.get(name), accuracies.get(name)));
        }
        return text.append(String.format(
                        Locale.ROOT,
                        "simd does %.1f GFLOP/s, zeros counted as work; its kernel alone, on 256x256, %.1f%n",
                        median("simd") * operations() / 1e9,
                        median(limit)))
                .toString();
    }

    /** Of one step of 100 images: each layer's product, and those of its two gradients; the first needs no dX. */
    private double operations() {
        double operations = 0;
        for (LayerShape layer : Architecture.parse(net).layerShapes()) {
            if (layer.parameters().isEmpty()) continue;
            long weights = layer.parameters().get(0).length();
            long places = layer.output().isPicture()
                    ? layer.outputs() / layer.output().channels()
                    : 1;
            operations += 2.0 * 100 * weights * places * (operations == 0 ? 2 : 3);
        }
        return operations;
    }

    Json json() {
        Map<String, Json> members = new LinkedHashMap<>();
        rounds.forEach((name, values) -> {
            Map<String, Json> one = new LinkedHashMap<>();
            one.put("median", Json.of(median(name)));
            one.put("rounds", numbers(values));
            one.put("loss", Json.of(losses.get(name)));
            one.put("testAccuracy", Json.of(accuracies.get(name)));
            members.put(name, Json.of(one));
        });
        return Json.of(Map.of("net", Json.of(net), "stepsPerSecond", Json.of(members), "gflops", numbers(limit)));
    }

    private static Json numbers(List<Double> values) {
        return Json.of(values.stream().map(Json::of).toList());
    }
}
