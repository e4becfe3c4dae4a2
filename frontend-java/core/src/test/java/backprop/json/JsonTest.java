package backprop.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void everyKindIsReadAndWritten() {
        String text = "{\"a\":[1,-2.5,1e+300,true,false,null],\"b\":{\"c\":\"d\"},\"e\":{},\"f\":[]}";
        assertEquals(text, Json.parse(text).compact());
    }

    @Test
    void membersKeepTheirOrderWhenIndented() {
        Json card = Json.parse("{\"z\":1,\"a\":[1,2],\"n\":[{\"q\":\"r\"},[]],\"e\":{}}");
        assertEquals("""
                {
                  "z": 1,
                  "a": [1, 2],
                  "n": [
                    {
                      "q": "r"
                    },
                    []
                  ],
                  "e": {}
                }""", card.indented());
    }

    @Test
    void escapesAreUnderstoodAndControlCharactersEscaped() {
        Json text = Json.parse("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u4e2D\\ud83d\\uDE00\"");
        assertEquals("\"\\/\b\f\n\r\té中😀", text.text());
        assertEquals("\"\\\"\\\\/\\u0008\\u000c\\n\\u000d\\u0009é中😀\"", text.compact());
    }

    @Test
    void halfOfASurrogatePairIsWrittenAsAnEscape() {
        assertEquals("\"\\ud83dx\\ude00\"", Json.of("\ud83dx\ude00").compact());
    }

    @Test
    void aNumberIsWrittenInAsFewDigitsAsGiveItBack() {
        assertEquals("0.1", Json.of(0.1).compact());
        assertEquals("715.0000000000001", Json.of(715.0000000000001).compact());
        assertEquals("5e-324", Json.of(Double.MIN_VALUE).compact());
        assertEquals("2e-44", Json.of(2e-44).compact());
        assertEquals("1.7976931348623157e+308", Json.of(Double.MAX_VALUE).compact());
        assertEquals("2141902161102352.2", Json.of(2141902161102352.25).compact());
        assertEquals("0.000001", Json.of(1e-6).compact());
        assertEquals("1e-7", Json.of(1e-7).compact());
        assertEquals("29128475385977908", Json.of(29128475385977908.0).compact());
        assertEquals("100000000000000000000", Json.of(1e20).compact());
        assertEquals("-0", Json.of(-0.0).compact());
        assertEquals("9007199254740991", Json.of(9007199254740991.0).compact());
        assertEquals("1e+23", Json.of(1e23).compact());
    }

    @Property(tries = 500)
    void aDoubleComesBackExactly(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (!Double.isFinite(value)) return;
        double back = Json.parse(Json.of(value).compact()).number();
        assertEquals(Double.doubleToLongBits(value), Double.doubleToLongBits(back));
    }

    @Test
    void aNumberBetweenTwoDoublesIsReadAsTheNearerOrTheEvenOne() {
        assertEquals(9007199254740992.0, Json.parse("9007199254740993").number());
        assertEquals(9007199254740996.0, Json.parse("9007199254740995").number());
        assertEquals(
                9007199254740994.0,
                Json.parse("9007199254740993." + "0".repeat(300) + "1").number());
        assertEquals(0, Json.parse("2.4703282292062327e-324").number());
        assertEquals(Double.MIN_VALUE, Json.parse("2.4703282292062328e-324").number());
        assertEquals(Double.MIN_NORMAL, Json.parse("2.2250738585072012e-308").number());
        assertEquals(Double.MAX_VALUE, Json.parse("1.7976931348623158e308").number());
        assertThrows(JsonException.class, () -> Json.parse("1.797693134862315808e308"));
        assertEquals(0, Json.parse("1e-99999999999999999999").number());
        assertEquals(0, Json.parse("0e99999999999999999999").number());
        assertEquals(1, Json.parse("0." + "0".repeat(299) + "1e300").number());
    }

    @Property(tries = 2000)
    void aNumberIsReadAsJavaReadsIt(
            @ForAll @LongRange(min = 0) long digits, @ForAll @IntRange(min = -345, max = 300) int exponent) {
        String text = digits + "e" + exponent;
        double expected = Double.parseDouble(text);
        if (Double.isInfinite(expected)) return;
        assertEquals(expected, Json.parse(text).number());
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadBackAndIsJsonToOthersToo(@ForAll("values") Json value) {
        assertEquals(value, Json.parse(value.compact()));
        assertEquals(value, Json.parse(value.indented()));
        assertEquals(JsonParser.parseString(value.compact()), JsonParser.parseString(value.indented()));
    }

    @Property(tries = 1000)
    void anyTextGivesAValueOrAJsonException(@ForAll("nearlyJson") String text) {
        try {
            Json.parse(text);
        } catch (JsonException e) {
            assertTrue(e.getMessage().length() < 300, e.getMessage());
        }
    }

    @Test
    void mistakesAreSaidWithTheirPlace() {
        assertSays("expected a value at character 1, but found the end", "");
        assertSays("expected a comma or ] at character 4, but found '2'", "[1 2]");
        assertSays("expected a comma or } at character 7, but found the end", "{\"a\":1");
        assertSays("expected a name in quotation marks at character 2, but found 'a'", "{a:1}");
        assertSays("expected a colon at character 5, but found ','", "{\"a\",1}");
        assertSays("expected a quotation mark at character 4, but found the end", "\"ab");
        assertSays("expected a digit at character 3, but found the end", "1.");
        assertSays("expected the end at character 2, but found '1'", "01");
        assertSays("expected true at character 1, but found 't'", "tru");
        assertSays("expected one of \"\\/bfnrtu at character 3, but found 'x'", "\"\\x\"");
        assertSays("expected a hexadecimal digit at character 5, but found 'g'", "\"\\u0g00\"");
        assertSays("the name \"a\" stands twice in one object, again at character 8", "{\"a\":1,\"a\":1}");
        assertSays("the number 1e999 at character 1 is too large or too long", "1e999");
        assertSays("values are nested more than 64 deep at character 65", "[".repeat(100_000));
    }

    @Test
    void theWrongKindIsSaidWithBoth() {
        Json value = Json.parse("{\"a\":[1.5]}");
        assertEquals("expected a text, but found an array", messageOf(() -> value.get("a")
                .text()));
        assertEquals(
                "expected a whole number, but found 1.5",
                messageOf(() -> value.get("a").items().get(0).integer()));
        assertEquals("the member \"b\" is missing", messageOf(() -> value.get("b")));
        assertThrows(IllegalArgumentException.class, () -> Json.of(Double.NaN));
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedNotComputed() {
        assertThrows(JsonException.class, () -> Json.parse("9".repeat(1_000_000)));
    }

    private static void assertSays(String message, String text) {
        assertEquals(message, messageOf(() -> Json.parse(text)));
    }

    private static String messageOf(org.junit.jupiter.api.function.Executable action) {
        return assertThrows(JsonException.class, action).getMessage();
    }

    @Provide
    Arbitrary<Json> values() {
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(Json::of),
                Arbitraries.doubles().ofScale(9).map(Json::of),
                Arbitraries.of(true, false).map(Json::of),
                Arbitraries.just(new Json.Null()));
        return Arbitraries.recursive(() -> leaves, JsonTest::nested, 0, 3);
    }

    private static Arbitrary<Json> nested(Arbitrary<Json> inner) {
        Arbitrary<List<Json>> lists = inner.list().ofMaxSize(4);
        return Arbitraries.oneOf(lists.map(Json::of), lists.map(JsonTest::named));
    }

    private static Json named(List<Json> items) {
        Map<String, Json> members = new LinkedHashMap<>();
        items.forEach(item -> members.put("n" + members.size() * 7 % 5, item));
        return Json.of(members);
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u12", "true", "nul", "-", "0", "1", ".", "e", "E+", " ",
                "\n", "\u0000", "\"a\":", "[1,", "é", "\ud800");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }
}
