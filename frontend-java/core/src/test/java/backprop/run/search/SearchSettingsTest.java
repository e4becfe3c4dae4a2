package backprop.run.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.optim.OptimizerKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchSettingsTest {
    private static SearchSettings.Reading read(Map<String, String> texts) {
        return SearchSettings.read(texts, OptimizerKind.SGD);
    }

    @Test
    void withoutAWordItIsAHundredAroundTheUsualLearningRate() {
        for (OptimizerKind optimizer : OptimizerKind.values()) {
            SearchSettings usual = SearchSettings.read(Map.of(), optimizer).settings();
            assertEquals(SearchSettings.usual(optimizer), usual);
            assertEquals(100, usual.trials());
            assertTrue(usual.rates().least() < optimizer.usualRate()
                    && optimizer.usualRate() < usual.rates().most());
        }
    }

    @Test
    void aLinkBringsThemBack() {
        SearchSettings asked = new SearchSettings(40, 200, new LogRange(1e-3, 1), new LogRange(1e-8, 1e-4));
        assertEquals(new SearchSettings.Reading(asked, List.of()), read(asked.texts()));
    }

    @Test
    void whatCannotBeReadIsNamedAndIsAsUsual() {
        Map<String, String> texts = Map.of(
                "search", "0", "search-steps", "2.5", "search-lr", "1..10000", "search-decay", "1e-6..2", "lr", "?");
        SearchSettings.Reading reading = read(texts);
        assertEquals(List.of("search", "search-steps", "search-lr", "search-decay"), reading.mistakes());
        assertEquals(SearchSettings.usual(OptimizerKind.SGD), reading.settings());
        assertEquals(List.of("search"), read(Map.of("search", "many")).mistakes());
    }

    @Test
    void theSameSeedDrawsTheSameAndMoreOfItBeginTheSame() {
        SearchSettings hundred = SearchSettings.usual(OptimizerKind.SGD);
        SearchSettings ten = new SearchSettings(10, 300, hundred.rates(), hundred.decays());
        assertEquals(hundred.draw(7), hundred.draw(7));
        assertEquals(hundred.draw(7).subList(0, 10), ten.draw(7));
        assertNotEquals(hundred.draw(7), hundred.draw(8));
        assertEquals(1, ten.draw(7).get(0).number());
    }
}
