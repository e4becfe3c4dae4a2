package backprop.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.browser.Handwriting;
import backprop.browser.Place;
import backprop.exercise.Exercise;
import backprop.exercise.Exercises;
import backprop.site.Site;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lab in Firefox and WebKit; all other browser tests run in Chromium. {@code mvn -Pengines verify} */
class OtherEnginesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CHART_POINTS = 50;

    /** What each page has as soon as its script is at work, and not before. */
    private static final Map<String, String> ALIVE = new TreeMap<>(Map.ofEntries(
            Map.entry("/", "document.querySelector('#prediction').textContent === '5'"),
            Map.entry("/bench/", "document.querySelector('#bench-result').textContent.includes('weightsSha256')"),
            Map.entry("/class/", "document.querySelector('#class').dataset.state !== 'waiting'"),
            Map.entry("/class/projector/", "document.querySelector('#footer-data').textContent !== ''"),
            Map.entry("/draw/", "document.querySelector('#prediction').textContent === '7'"),
            Map.entry("/exercises/", "document.querySelector('#exercise-start').href.includes('/exercises/mul/')"),
            Map.entry("/graph/", "document.querySelector('#graph-table [data-node]') !== null"),
            Map.entry("/join/", "document.querySelector('#join:not([disabled])') !== null"),
            Map.entry("/learn/", "document.querySelector('#overview [data-read]') !== null"),
            Map.entry("/learn/1/", "document.querySelector('#race-start:not([disabled])') !== null"),
            Map.entry("/learn/2/", "document.querySelector('#bill svg .nodes .node') !== null"),
            Map.entry("/learn/3/", "document.querySelector('#nudge-z-by-x .katex') !== null"),
            Map.entry("/learn/4/", "document.querySelector('#mul .matrix [aria-pressed=true]') !== null"),
            Map.entry(
                    "/learn/5/",
                    "document.querySelector('#walk[data-step=\"1\"] #walk-next:not([disabled])') !== null"),
            Map.entry("/learn/6/", "document.querySelector('#depth .spread path[d]') !== null"),
            Map.entry("/learn/7/", "document.querySelector('#convolution .matrix [aria-pressed=true]') !== null"),
            Map.entry("/learn/teach/", "document.querySelector('h1').textContent !== ''"),
            Map.entry("/points/", "document.querySelector('#loss').textContent.includes('.')"),
            Map.entry("/scripting/", "document.querySelector('#graph [data-ask]:not([disabled])') !== null"),
            Map.entry("/train/", "document.querySelector('#status').textContent !== ''")));

    static {
        for (Exercise exercise : Exercises.list())
            ALIVE.put(
                    "/exercises/" + exercise.name() + "/",
                    "document.querySelector('#code').shadowRoot !== null"
                            + " && document.querySelector('#writing').dataset.state === 'idle'");
    }

    private static Place place;

    @BeforeAll
    static void open() {
        place = Place.asAsked();
    }

    @AfterAll
    static void close() {
        place.close();
    }

    @Test
    void noPageIsForgottenHere() {
        Set<String> pages = Site.load().assets().keySet().stream()
                .filter(path -> path.endsWith("/"))
                .collect(Collectors.toSet());
        assertEquals(pages, ALIVE.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void whatGoesWrongInAPageIsHeard(Engine engine) {
        try (EngineBrowser browser = engine.open()) {
            visit(browser, "/learn/");
            browser.evaluate("void setTimeout(() => { throw new Error('one'); })");
            browser.evaluate("void Promise.reject(new Error('two'))");
            browser.evaluate("void console.error('three')");
            for (String word : List.of("one", "two", "three")) {
                Await.until(browser.name() + " tells of " + word, PATIENCE, () -> browser.complaints().stream()
                        .anyMatch(complaint -> complaint.contains(word)));
            }
        }
    }

    /** In Firefox, chapters 1 and 5 raised an error: they left digits half read that a service worker gave. */
    @ParameterizedTest
    @EnumSource(names = {"FIREFOX", "WEBKIT"})
    void everyPageComesAliveWithoutAComplaintAndSoItDoesUnderTheServiceWorker(Engine engine) {
        try (EngineBrowser browser = engine.open()) {
            for (String path : ALIVE.keySet()) visit(browser, path);
            await(browser, "navigator.serviceWorker.controller !== null");
            for (String path : ALIVE.keySet()) visit(browser, path);
            assertEquals(List.of(), browser.complaints(), browser.name());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIREFOX", "WEBKIT"})
    void drawnDigitsAreReadAndLookedInto(Engine engine) {
        Handwriting handwriting = new Handwriting(3);
        try (EngineBrowser browser = engine.open()) {
            visit(browser, "/draw/");
            for (int digit : new int[] {0, 3}) {
                browser.click("#clear");
                browser.draw(handwriting.strokes(digit));
                await(browser, "document.querySelector('#prediction').textContent === '" + digit + "'");
            }
            browser.click("#look-back");
            await(browser, "document.querySelector('#answers').dataset.state === 'ready'");
            assertEquals(List.of(), browser.complaints(), browser.name());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FIREFOX", "WEBKIT"})
    void theTrainLabTrainsToTheEndAndDrawsItsCharts(Engine engine) {
        try (EngineBrowser browser = engine.open()) {
            browser.open(place.address() + "/train/?net=784-10&iterations=200&lang=zh");
            await(browser, "document.querySelector('#status').textContent !== ''");
            browser.click("#start");
            await(browser, "document.querySelector('#status').dataset.state === 'done'");
            await(browser, "Number(document.querySelector('#test-accuracy').dataset.value) > 0.5");
            await(browser, inked("#loss-plot") + " > " + CHART_POINTS);
            await(browser, inked("#accuracy-plot") + " > " + CHART_POINTS);
            assertEquals(List.of(), browser.complaints(), browser.name());
        }
    }

    /** How many points of a chart's canvas are not empty. */
    private static String inked(String plot) {
        return "(canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data"
                + ".filter((value, i) => i % 4 === 3 && value > 0).length)(document.querySelector('" + plot
                + " canvas'))";
    }

    private static void visit(EngineBrowser browser, String path) {
        browser.open(place.address() + path);
        await(browser, ALIVE.get(path));
    }

    private static void await(EngineBrowser browser, String expression) {
        Await.until(
                browser.name() + ": " + expression + browser.complaints(),
                PATIENCE,
                () -> Boolean.TRUE.equals(browser.evaluate(expression)));
    }
}
