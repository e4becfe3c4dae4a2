package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final List<Wording> PREPARED = List.of(new Wording("Which?", "哪个？"), new Wording("this", "这个"));

    @Test
    void aPreparedQuestionThatIsAskedAsItStandsIsAskedInBothLanguages() {
        assertEquals(PREPARED, Wording.unlessChanged(PREPARED, "en", List.of("Which?", "this")));
        assertEquals(PREPARED, Wording.unlessChanged(PREPARED, "zh", List.of("哪个？", "这个")));
    }

    @Test
    void whatTheTeacherChangedSaysTheSameToAll() {
        assertEquals(
                List.of(Wording.of("Which one?"), Wording.of("this")),
                Wording.unlessChanged(PREPARED, "en", List.of("Which one?", "this")));
        assertEquals(
                List.of(Wording.of("哪个？"), Wording.of("这个"), Wording.of("都不是")),
                Wording.unlessChanged(PREPARED, "zh", List.of("哪个？", "这个", "都不是")));
    }
}
