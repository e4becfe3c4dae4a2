package backprop.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.predict.Level;
import backprop.lesson.Bounds;
import backprop.text.QueryText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HandoutPropertyTest {
    private static final List<String> REST = List.of("lang", "theme", "hide", "predict", "title", "task");

    /** With half pairs, controls, and what turns the writing around. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> odd =
                Arbitraries.of('\n', '\u202e', '\u200b', '\ud83d', '\ude00', '.', '+', '%', '&', '#', '和', ' ', '<');
        return Arbitraries.oneOf(
                        Arbitraries.chars().all(), odd, Arbitraries.chars().ascii())
                .list()
                .ofMaxSize(300)
                .map(units -> {
                    StringBuilder text = new StringBuilder();
                    units.forEach(text::append);
                    return text.toString();
                });
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> parts = Arbitraries.of(
                "title=",
                "&task=",
                "&hide=",
                "&predict=",
                "code,try",
                "seen",
                "blind",
                ".",
                "%",
                "%E4%BD",
                "%F0%9F",
                "%C0%80",
                "+",
                "=",
                "&",
                "?",
                "%0A",
                "%u20",
                "AbC_-9");
        return Arbitraries.oneOf(parts, texts()).list().ofMaxSize(8).map(all -> String.join("", all));
    }

    @Provide
    Arbitrary<Handout> handouts() {
        Arbitrary<List<String>> hidden = Arbitraries.of("code", "try", "seen", "net", "loss", "weights", "no such part")
                .list()
                .ofMaxSize(5);
        Arbitrary<Map<String, String>> situation = Arbitraries.maps(
                        texts().map(name -> whole(name)).filter(name -> !REST.contains(name)),
                        texts().map(HandoutPropertyTest::whole))
                .ofMaxSize(4);
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of(Lab.class),
                        hidden,
                        situation,
                        Arbitraries.of(Level.class).optional(),
                        texts(),
                        texts())
                .as((lab, parts, rest, level, title, task) ->
                        new Handout(lab, parts, rest, level, new Words(title, task)));
    }

    /** An address cannot carry half of a pair. */
    private static String whole(String text) {
        return QueryText.decode(QueryText.encode(text));
    }

    @Property(tries = 300)
    void aLinkOpensToWhatItWasMadeOf(@ForAll("handouts") Handout handout) {
        String query = handout.query();
        Optional<Handout> read = Handout.read(handout.lab(), query);
        assertEquals(query.length() > Handout.LONGEST ? Optional.empty() : Optional.of(handout), read);
    }

    @Property(tries = 300)
    void whateverAnAddressSaysIsAHandoutThatALinkCanSayAgain(@ForAll Lab lab, @ForAll("queries") String query) {
        Handout read = Handout.read(lab, query).orElseThrow();
        assertTrue(lab.parts().containsAll(read.hidden()));
        assertTrue(read.words().title().length() <= Words.MOST_TITLE);
        assertTrue(read.words().task().length() <= Words.MOST_TASK);
        boolean fits = read.query().length() <= Handout.LONGEST;
        assertEquals(fits ? Optional.of(read) : Optional.empty(), Handout.read(lab, read.query()));
    }

    @Property(tries = 300)
    void wordsAreOneLineOfWholeSignsThatAreSeen(@ForAll("texts") String title, @ForAll("texts") String task) {
        Words words = new Words(title, task);
        for (String text : List.of(words.title(), words.task())) {
            assertEquals(text.strip(), text);
            assertTrue(text.codePoints()
                    .noneMatch(sign -> List.of(
                                            (int) Character.CONTROL,
                                            (int) Character.SURROGATE,
                                            (int) Character.FORMAT,
                                            (int) Character.LINE_SEPARATOR,
                                            (int) Character.PARAGRAPH_SEPARATOR)
                                    .contains(Character.getType(sign))
                            && turnsOrBreaks(sign)));
        }
        assertEquals(words, new Words(words.title(), words.task()));
    }

    private static boolean turnsOrBreaks(int sign) {
        byte way = Character.getDirectionality(sign);
        return Character.getType(sign) != Character.FORMAT
                || way >= Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING
                || sign >= 0x200b && sign <= 0x200f;
    }

    @Property(tries = 200)
    void aLessonTakesEachLinkThatIsNotTooLong(@ForAll("handouts") Handout handout) {
        String address = "/" + handout.lab().key() + "/?" + handout.query();
        assertEquals(address.length() <= Bounds.ADDRESS, Bounds.isAddress(address), address);
    }
}
