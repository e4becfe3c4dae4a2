package backprop.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.browser.Place;
import backprop.command.Outcome;
import backprop.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The same seed in every engine that is here, in rounds that take turns: the same weights, and how fast. */
class SameWeightsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ROUNDS = Integer.getInteger("engines.rounds", 5);
    private static final int STEPS = 3000;
    private static final String RESULT = "document.querySelector('#bench-result').textContent";

    @Test
    void everyEngineTrainsToTheWeightsOfTheJvm(@TempDir Path folder) {
        String expected = onTheJvm(folder.resolve("net.safetensors"));
        List<EngineBrowser> browsers = new ArrayList<>();
        try (Place place = Place.asAsked()) {
            for (Engine engine : Engine.values()) open(engine, browsers);
            for (EngineBrowser browser : browsers) {
                Json wasm = train(browser, place, "wasm");
                assertEquals(expected, wasm.get("weightsSha256").text(), browser.name() + ", wasm");
            }
            Map<String, List<Double>> speeds = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (EngineBrowser browser : browsers) {
                    Json simd = train(browser, place, "simd");
                    assertEquals(expected, simd.get("weightsSha256").text(), browser.name() + ", simd");
                    speeds.computeIfAbsent(browser.name(), name -> new ArrayList<>())
                            .add(simd.get("stepsPerSecond").number());
                }
            }
            System.out.println("weights after " + STEPS + " steps, everywhere and on the JVM: " + expected);
            speeds.forEach((name, all) -> System.out.printf(
                    Locale.ROOT,
                    "%s: median %.0f steps/s of %d rounds (%.0f to %.0f)%n",
                    name,
                    all.stream().sorted().toList().get(all.size() / 2),
                    all.size(),
                    all.stream().min(Double::compare).orElseThrow(),
                    all.stream().max(Double::compare).orElseThrow()));
        } finally {
            browsers.forEach(EngineBrowser::close);
        }
    }

    /** One that is not here is named, and the others are compared all the same. */
    private static void open(Engine engine, List<EngineBrowser> browsers) {
        try {
            browsers.add(engine.open());
        } catch (TestAbortedException absent) {
            System.out.println(absent.getMessage());
        }
    }

    private static String onTheJvm(Path out) {
        String data = Optional.ofNullable(System.getenv("BACKPROP_DATA")).orElse("");
        return Outcome.of("train", "--steps", "" + STEPS, "--seed", "1", "--data", data, "--out", out.toString())
                .requireSuccess()
                .line("weightsSha256");
    }

    private static Json train(EngineBrowser browser, Place place, String engine) {
        browser.open(place.address() + "/bench/?seed=1&steps=" + STEPS + "&engine=" + engine);
        Await.until(browser.name() + " trains with " + engine, PATIENCE, () -> browser.evaluate(RESULT)
                .toString()
                .contains("}"));
        return Json.parse(browser.evaluate(RESULT).toString());
    }
}
