package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A number that a section gives in one language, and a section, figure or listing it names, stand in the other, too. */
class NumbersInBothLanguagesTest {
    private static final Pattern SECTION = Pattern.compile("<!-- ([\\w-]+) -->");
    /** Of one digit it may be a word: two, 两. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)+|\\d{2,}");

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)(?:,|\\\\,)(?=\\d{3})");
    private static final List<String> MONTHS =
            List.of("January February March April May June July August September October November December".split(" "));
    private static final Pattern ENGLISH_DATE =
            Pattern.compile("(\\d{1,2}) (" + String.join("|", MONTHS) + ") (\\d{4})");
    private static final Pattern CHINESE_DATE = Pattern.compile("(\\d{4}) 年 (\\d{1,2}) 月 (\\d{1,2}) 日");

    private final Sources sources = Sources.load();

    @Test
    void aSectionHasTheSameNumbersInBothLanguages() {
        for (String file : sources.below("/prose/en/").keySet()) {
            Map<String, SortedSet<String>> english = numbers(file);
            Map<String, SortedSet<String>> chinese = numbers(file.replace("/en/", "/zh/"));
            english.forEach((section, found) -> assertEquals(found, chinese.get(section), file + " " + section));
        }
    }

    private Map<String, SortedSet<String>> numbers(String file) {
        String text = new String(sources.below(file).get(file), StandardCharsets.UTF_8);
        Map<String, SortedSet<String>> numbers = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
            int end = text.indexOf("\n<!-- ", section.end());
            String said = text.substring(section.end(), end < 0 ? text.length() : end);
            numbers.put(section.group(1), numbersIn(said));
        }
        return numbers;
    }

    private static SortedSet<String> numbersIn(String text) {
        String english = ENGLISH_DATE
                .matcher(text)
                .replaceAll(date -> date.group(3) + "." + (MONTHS.indexOf(date.group(2)) + 1) + "." + date.group(1));
        String dated = CHINESE_DATE.matcher(english).replaceAll("$1.$2.$3");
        SortedSet<String> numbers = new TreeSet<>();
        Matcher number = NUMBER.matcher(THOUSANDS.matcher(dated).replaceAll(""));
        while (number.find()) numbers.add(number.group());
        return numbers;
    }
}
