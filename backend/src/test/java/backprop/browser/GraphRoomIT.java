package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.expression.Preset;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Lab.class)
class GraphRoomIT {
    /** For each preset, and for a source, at its end: the least letter in pixels, how much is cut, how many nodes there are. */
    private static final String LOOK = """
            ([presets, source]) => {
              const scroll = document.querySelector('#graph-scroll');
              const look = () => {
                document.querySelector('#to-end').click();
                const unit = parseFloat(getComputedStyle(scroll).getPropertyValue('--u'));
                const drawn = [...document.querySelectorAll('#graph :is(text, tspan)')]
                  .map(text => parseFloat(getComputedStyle(text).fontSize) * unit);
                const typed = [...document.querySelectorAll('#graph-inputs :is(span, input)')]
                  .map(text => parseFloat(getComputedStyle(text).fontSize));
                return {
                  letter: Math.min(...drawn, ...typed),
                  cut: Math.max(scroll.scrollWidth - scroll.clientWidth, scroll.scrollHeight - scroll.clientHeight),
                  nodes: document.querySelectorAll('#graph-table [data-node]').length,
                };
              };
              const looks = presets.map(preset => {
                const select = document.querySelector('#preset');
                select.value = preset;
                select.dispatchEvent(new Event('change'));
                return look();
              });
              document.querySelector('#expression').value = source;
              document.querySelector('#build').click();
              return [...looks, look()];
            }""";

    @ParameterizedTest
    @CsvSource({"1366, 650, en", "1920, 1080, zh", "390, 844, en"})
    void allLettersAreLegibleAndWhereThereIsRoomNothingIsCut(int width, int height, String language, Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=" + language, window(width, height)));
        List<String> presets = Arrays.stream(Preset.values()).map(Preset::id).toList();
        List<?> looks = (List<?>) desk.page.evaluate(LOOK, List.of(presets, chain()));
        for (int i = 0; i < looks.size(); i++) {
            String graph = i < presets.size() ? presets.get(i) : "40 nodes";
            Map<?, ?> look = (Map<?, ?>) looks.get(i);
            assertTrue(((Number) look.get("letter")).doubleValue() >= 10.99, graph + ": " + look);
            if (width > 900) assertEquals(0, look.get("cut"), graph);
        }
        assertEquals(40, ((Map<?, ?>) looks.get(presets.size())).get("nodes"));
    }

    /** A neuron that is fed with what it gave, seven times. */
    private static String chain() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 7; i++) lines.append("s%d = relu(2 * s%d - 1)\n".formatted(i, i - 1));
        return lines + "-(s7 - t)^2";
    }

    @Test
    void whatIsHiddenGivesItsRoomAndASmallGraphFillsIt(Visitor visitor) {
        String address = "/graph/?preset=apples&step=end&hide=source,sentence,code,try";
        GraphDesk desk = new GraphDesk(visitor.open(address, window(1920, 1080)));
        assertThat(desk.at("#step-panel")).isHidden();
        assertTrue(desk.at("#graph-scroll").boundingBox().width > 1800);
        double before = desk.at("#graph svg").boundingBox().width;
        assertTrue(before > 1500, "as wide as its room: " + before);
        desk.page.setViewportSize(1366, 650);
        desk.page.waitForFunction(
                "before => document.querySelector('#graph svg').getBoundingClientRect().width < before - 300", before);
        assertEquals(0, desk.page.evaluate("document.documentElement.scrollWidth - innerWidth"));
    }

    @Test
    void aNameInWordsTableAndCodeLightsItsNode(Visitor visitor) {
        GraphDesk desk = new GraphDesk(visitor.open("/graph/?lang=en&step=end", window(1366, 650)));
        assertEquals(0, desk.at("#graph .graph-lit > *").count());
        desk.at("#words [data-names=apple_price]").first().hover();
        assertEquals(1, desk.at("#graph .graph-lit path").count(), "the line that its value takes");
        desk.at("#words [data-names=price]").first().focus();
        assertEquals(2, desk.at("#graph .graph-lit rect").count(), "the output's circle and its box");
        desk.at("#code-lines [data-names=orange_price]").first().hover();
        assertEquals(1, desk.at("#graph .graph-lit path").count());
        desk.at("#as-table").click();
        desk.at("#graph-table [data-node=apple]").hover();
        assertEquals(1, desk.at("#graph .graph-lit rect").count());
        assertThat(desk.at("#graph .graph-names")).containsText("apple_price");
    }

    private static Browser.NewContextOptions window(int width, int height) {
        return new Browser.NewContextOptions().setViewportSize(width, height).setReducedMotion(ReducedMotion.REDUCE);
    }
}
