package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.lesson.Distribution;
import backprop.lesson.Distribution.Group;
import backprop.lesson.Question;
import backprop.lesson.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AnswerBarsTest {
    @Test
    void optionsStayInTheirOrder() {
        Question asked = new Question.Choice(
                Wording.of("?"), List.of(new Wording("a", "甲"), new Wording("b", "乙")), OptionalDouble.of(1));
        AnswerBars bars = AnswerBars.of(asked, new Distribution(List.of(new Group(0, 2), new Group(1, 5))), "en");
        assertEquals(
                List.of(new AnswerBars.Bar("a", 2, false, false), new AnswerBars.Bar("b", 5, true, false)),
                bars.bars());
        assertEquals(7, bars.total());
        assertEquals(5, bars.right());
        assertEquals("乙", AnswerBars.words(asked, 1, "zh"));
    }

    @Test
    void ofNumbersTheRightOneIsFirstThenTheMostFrequentAndTheRestIsOne() {
        Question asked = new Question.AnyNumber(Wording.of("?"), OptionalDouble.of(-0.3));
        List<Group> groups = new ArrayList<>();
        groups.add(new Group(-0.3, 1));
        for (int i = 0; i < 9; i++) groups.add(new Group(i, i + 1));
        AnswerBars bars = AnswerBars.of(asked, new Distribution(groups), "zh");
        assertEquals(new AnswerBars.Bar("−0.3", 1, true, false), bars.bars().get(0));
        assertEquals(new AnswerBars.Bar("8", 9, false, false), bars.bars().get(1));
        assertEquals(
                new AnswerBars.Bar("", 1 + 2 + 3, false, true),
                bars.bars().get(bars.bars().size() - 1));
    }
}
