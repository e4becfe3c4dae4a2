package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.points.DataKind;
import backprop.points.PointLink;
import backprop.points.Preset;
import backprop.run.comparison.Experiment;
import backprop.session.settings.RunSettings;
import backprop.text.QueryText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldAddressTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "/graph/?e=a*b%2Bc&a=2.5&b=-1e-3&step=4&predict=blind|/graph/?e=a*b%2Bc&a=2.5&b=-1e-3&step=4&predict=blind",
                "/graph/?e=%CE%B8*task&.task=3&%CE%B8=0.5&step=end|/graph/?e=%CE%B8*task&.task=3&%CE%B8=0.5&step=end",
                "/graph/?preset=apples&apple=90&Tom+Smith=7&orange=1|/graph/?preset=apples&apple=90",
                "/graph/?preset=Tom-Smith&step=Tom&predict=Tom|/graph/",
                "/graph/?e=my+name+is+Tom&a=Tom&step=2|/graph/?step=2",
                "/graph/?title=For+Tom&task=5&hide=code&present=1&preset=apples|/graph/?preset=apples",
                "/graph/?apple=120&Tom=5|/graph/?apple=120",
                "/graph/?e=x*y&x=2&apple=120|/graph/?e=x*y&x=2",
                "/draw/?ink=1.abc_d&net=notebook&look=inside&centre=off|/draw/?net=notebook&look=inside&centre=off",
                "/draw/?in%6b=1.abc_d|/draw/",
                "/draw/?net=Tom+Smith|/draw/",
                "/train/?net=784-10&lr=0.1&compare=lr:0.1,1%3Bseed:1,2&verify=abc|/train/?net=784-10&lr=0.1&compare=lr:0.1,1%3Bseed:1,2",
                "/points/?data=own&own=1,2,0;3,4,1&net=2-4-2|/points/?data=own&net=2-4-2",
                "/points/?data=function&f=2*sin(x)&seed=7|/points/?data=function&seed=7",
                "/learn/3/?title=a#b|/learn/3/",
                "/Tom-Smith/?net=784-10|/",
                "|/",
            })
    void whatSomebodyDrewOrWroteIsNotTold(String address, String told) {
        assertEquals(told, ReportedAddress.of(address == null ? "" : address));
    }

    @Test
    void allOfARunsSettingsAndOfTheCommonPointsIsTold() {
        for (RunSettings run : runs()) {
            String query = QueryText.write(run.texts());
            assertEquals(query, ReportedAddress.settings(query));
            assertEquals("/train/?" + query, ReportedAddress.of("/train/?" + query));
        }
        for (DataKind kind : DataKind.values()) {
            Map<String, String> settings = PointLink.write(Preset.of(kind).settings());
            settings.keySet().removeAll(List.of("own", "f"));
            String place = "/points/?" + QueryText.write(settings);
            assertEquals(place, ReportedAddress.of(place));
        }
    }

    private static List<RunSettings> runs() {
        return Arrays.stream(Experiment.values())
                .flatMap(experiment -> experiment.comparison().runs().stream())
                .toList();
    }

    @Test
    void aLongDrawingCutsOffNothingThatStandsBehindIt() {
        assertEquals("/draw/?net=notebook", ReportedAddress.of("/draw/?ink=" + "a".repeat(9_000) + "&net=notebook"));
    }

    @Property
    void noMessageHoldsADrawingOrWordsWhateverTheAddress(@ForAll("places") String place) {
        String told = new StudentMessage.PageOpened(place).address();
        assertTrue(Bounds.isAddress(told), told);
        assertEquals(told, ReportedAddress.of(told));
        assertFalse(told.contains("SECRET"), told);
        QueryText.read(told.substring(told.indexOf('?') + 1))
                .keySet()
                .forEach(name ->
                        assertFalse(List.of("ink", "own", "title", "task").contains(name), told));
        assertEquals(place.contains("step=7") && place.startsWith("/graph/"), told.contains("step=7"));
    }

    @Provide
    Arbitrary<String> places() {
        Arbitrary<String> pages =
                Arbitraries.of("/", "/graph/", "/draw/", "/train/", "/points/", "/learn/2/", "/SECRET/");
        Arbitrary<String> free = Combinators.combine(
                        Arbitraries.of("ink", "own", "title", "task", "hide", "verify", "i%6Ek", "new", "f", "a"),
                        Arbitraries.of("SECRET", "my+SECRET", "1.SECRET_", "SECRET%20name", "%E5%B0%8F SECRET"))
                .as((name, value) -> name + "=" + value.replace(' ', '+'));
        Arbitrary<String> parts =
                Arbitraries.oneOf(free, Arbitraries.of("step=7", "task=5", "ink=12", "ink", "&", "="));
        return Combinators.combine(pages, parts.list().ofMaxSize(6))
                .as((page, all) -> page + "?" + String.join("&", all));
    }
}
