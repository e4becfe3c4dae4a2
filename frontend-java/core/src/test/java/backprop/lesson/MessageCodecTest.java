package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.lesson.MessageException.Problem;
import backprop.lesson.StudentMessage.Answered;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageCodecTest {
    @Test
    void aPageSaysSeveralThingsAtOnce() {
        MessageBatch saying = MessageCodec.readSaying("{\"since\":12,\"page\":\"/graph/?step=7\",\"task\":"
                + "{\"id\":\"exercises/relu\",\"state\":\"wrong\",\"mistake\":\"mask-inverted\"},\"rename\":true}");
        assertEquals(
                new MessageBatch(
                        OptionalLong.of(12),
                        List.of(
                                new StudentMessage.PageOpened("/graph/?step=7"),
                                new StudentMessage.TaskReported(
                                        "exercises/relu", Attempt.WRONG, Optional.of("mask-inverted")),
                                new StudentMessage.NameWanted())),
                saying);
        assertEquals(saying, MessageCodec.readSaying(MessageCodec.write(saying)));
        assertEquals(new MessageBatch(OptionalLong.empty(), List.of()), MessageCodec.readSaying("{}"));
    }

    @Test
    void aNumberMayBeTyped() {
        assertEquals(new Answered(1, 0.25), answer("0.25"));
        assertEquals(new Answered(1, -0.25), answer("\"−.25\""));
        assertEquals(new Answered(1, 1e-3), answer("\" 1e-3 \""));
    }

    private static StudentMessage answer(String value) {
        return MessageCodec.readSaying("{\"answer\":{\"question\":1,\"value\":" + value + "}}")
                .messages()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense|FORM",
                "[]|FORM",
                "{\"page\":7}|FORM",
                "{\"task\":{}}|FORM",
                "{\"shout\":\"hello\"}|KINDS",
                "{\"leave\":false}|KINDS",
                "{\"page\":\"https://evil.example/\"}|ADDRESS",
                "{\"page\":\"//evil.example/\"}|ADDRESS",
                "{\"page\":\"/\\\\evil.example/\"}|ADDRESS",
                "{\"page\":\"javascript:alert(1)\"}|ADDRESS",
                "{\"page\":\"/<script>\"}|ADDRESS",
                "{\"page\":\"/a b\"}|ADDRESS",
                "{\"task\":{\"id\":\"<b>\",\"state\":\"right\"}}|NAME",
                "{\"task\":{\"id\":\"relu\",\"state\":\"lucky\"}}|ONE_OF",
                "{\"task\":{\"id\":\"relu\",\"state\":\"wrong\",\"mistake\":\"My name is\"}}|NAME",
                "{\"answer\":{\"question\":0,\"value\":1}}|NUMBER",
                "{\"answer\":{\"question\":1,\"value\":\"my name\"}}|ANSWER",
                "{\"answer\":{\"question\":1,\"value\":\"1e999\"}}|ANSWER",
                "{\"answer\":{\"question\":1.5,\"value\":1}}|FORM",
                "{\"digit\":{\"label\":10,\"strokes\":[[1,2]]}}|NUMBER",
                "{\"digit\":{\"label\":1,\"strokes\":[[1,280]]}}|NUMBER",
                "{\"digit\":{\"label\":1,\"strokes\":[[1,2,3]]}}|COUNT",
                "{\"digit\":{\"label\":1,\"strokes\":[[]]}}|COUNT",
                "{\"digit\":{\"label\":1,\"strokes\":[]}}|COUNT",
                "{\"run\":{\"settings\":\"a\\nb\",\"iteration\":1,\"loss\":[],\"state\":\"done\"}}|TEXT",
                "{\"run\":{\"settings\":\"\",\"iteration\":-1,\"loss\":[],\"state\":\"done\"}}|NUMBER",
                "{\"run\":{\"settings\":\"\",\"iteration\":1,\"loss\":[],\"testAccuracy\":1.5,\"state\":\"done\"}}|NUMBER",
                "{\"run\":{\"settings\":\"\",\"iteration\":1,\"loss\":[],\"tests\":[600],\"state\":\"done\"}}|COUNT",
                "{\"run\":{\"settings\":\"\",\"iteration\":1,\"loss\":[],\"tests\":[600,2],\"state\":\"done\"}}|NUMBER",
                "{\"since\":-1}|NUMBER",
            })
    void whatIsNotTakenIsNamed(String body, Problem problem) {
        MessageException refused = assertThrows(MessageException.class, () -> MessageCodec.readSaying(body));
        assertEquals(problem, refused.problem(), refused.getMessage());
    }

    @Test
    void aCurveIsThinned() {
        String losses = "1,".repeat(64) + "1";
        MessageException refused = assertThrows(
                MessageException.class,
                () -> MessageCodec.readSaying(
                        "{\"run\":{\"settings\":\"\",\"iteration\":1,\"loss\":[" + losses + "],\"state\":\"done\"}}"));
        assertEquals("loss has 0 to 64 entries, not 65", refused.getMessage());
        assertEquals("lesson.refused.count", refused.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|KINDS",
                "{\"reveal\":true,\"close\":true}|KINDS",
                "{\"page\":\"/\"}|KINDS",
                "{\"wantDigit\":12}|NUMBER",
                "{\"removeDigit\":0}|NUMBER",
                "{\"bringHere\":\"https://evil.example/\"}|ADDRESS",
                "{\"ask\":{\"kind\":\"essay\",\"text\":\"Who are you?\"}}|ONE_OF",
                "{\"ask\":{\"kind\":\"choice\",\"text\":\"?\",\"options\":[\"a\"],\"right\":0}}|COUNT",
                "{\"ask\":{\"kind\":\"choice\",\"text\":\"?\",\"options\":[\"a\",\"b\"],\"right\":2}}|NUMBER",
                "{\"ask\":{\"kind\":\"number\",\"text\":\"\",\"right\":2}}|TEXT",
                "{\"ask\":{\"kind\":\"number\",\"text\":{\"en\":\"How much?\"},\"right\":2}}|FORM",
                "{\"ask\":{\"kind\":\"number\",\"text\":{\"en\":\"How much?\",\"zh\":\"\"},\"right\":2}}|TEXT",
                "{\"ask\":{\"kind\":\"gradient\",\"address\":\"graph\",\"node\":\"x\",\"right\":2}}|ADDRESS",
            })
    void anOrderIsOneOfTheKinds(String body, Problem problem) {
        MessageException refused = assertThrows(MessageException.class, () -> MessageCodec.readOrder(body));
        assertEquals(problem, refused.problem(), refused.getMessage());
    }

    @Test
    void theWallIsGivenByAnOrder() {
        assertEquals(new TeacherMessage.WallGiven(), MessageCodec.readOrder("{\"giveWall\":true}"));
        assertEquals("{\"giveWall\":true}", MessageCodec.write(new TeacherMessage.WallGiven()));
    }

    @Test
    void noMoreDigitsIsAnOrderToo() {
        assertEquals(new TeacherMessage.DigitsEnough(), MessageCodec.readOrder("{\"wantDigit\":null}"));
        assertEquals("{\"wantDigit\":null}", MessageCodec.write(new TeacherMessage.DigitsEnough()));
    }

    @Test
    void aPreparedQuestionSaysItInBothLanguages() {
        var asked = new TeacherMessage.Asked(new Question.Choice(
                new Wording("Which?", "哪个？"),
                List.of(new Wording("this", "这个"), Wording.of("3")),
                OptionalDouble.of(1)));
        String text = "{\"ask\":{\"kind\":\"choice\",\"text\":{\"en\":\"Which?\",\"zh\":\"哪个？\"},"
                + "\"options\":[{\"en\":\"this\",\"zh\":\"这个\"},\"3\"],\"right\":1}}";
        assertEquals(text, MessageCodec.write(asked));
        assertEquals(asked, MessageCodec.readOrder(text));
    }

    @Test
    void anOwnQuestionAndOneOfAnEarlierVersionSayItInOne() {
        String text = "{\"ask\":{\"kind\":\"number\",\"text\":\"How much?\",\"right\":2}}";
        var asked = new TeacherMessage.Asked(
                new Question.AnyNumber(new Wording("How much?", "How much?"), OptionalDouble.of(2)));
        assertEquals(asked, MessageCodec.readOrder(text));
        assertEquals(text, MessageCodec.write(asked));
    }
}
