package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.lesson.ClassQuestion.Phase;
import backprop.lesson.Distribution.Group;
import backprop.lesson.StudentMessage.Answered;
import backprop.lesson.StudentMessage.TaskReported;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LessonTest {
    private static final Question APPLES = new Question.AnyNumber(Wording.of("How much?"), OptionalDouble.of(220));
    private static final List<Stroke> LINE = List.of(new Stroke(20, List.of(new Point(100, 20), new Point(100, 250))));

    private final Book book = new Book();
    private final String otter = book.join("otter");
    private final String fox = book.join("fox");

    @Test
    void noTwoStudentsHaveOneName() {
        Set<String> names = new HashSet<>();
        book.lesson.tiles(0).forEach(tile -> names.add(tile.name().english()));
        assertEquals(Set.of("Blue Otter", "Red Otter"), names);
        book.add(new Message.Renamed(fox, new StudentName(0)));
        assertEquals("蓝色水獭", book.tile(otter).name().chinese());
        assertEquals("金色水獭", book.tile(fox).name().chinese(), "its own name is taken, too: another one was wanted");
    }

    @Test
    void allNamesDifferInBothLanguages() {
        Set<String> english = new HashSet<>(), chinese = new HashSet<>();
        for (int i = 0; i < StudentName.COUNT; i++) {
            StudentName name = new StudentName(i);
            english.add(name.english());
            chinese.add(name.chinese());
            assertEquals(Optional.of(name), StudentName.find(name.english()));
        }
        assertEquals(960, StudentName.COUNT);
        assertEquals(960, english.size());
        assertEquals(960, chinese.size());
    }

    @Test
    void threeMissesOrThreeMinutesAreStuck() {
        wrong(otter, "exercises/relu", "mask-inverted");
        wrong(otter, "exercises/relu", "mask-inverted");
        assertEquals(TaskState.WORKING, task(otter).state());
        wrong(otter, "exercises/relu", "mask-at-zero");
        assertEquals(new TaskView("exercises/relu", TaskState.STUCK, 3, Optional.of("mask-at-zero")), task(otter));
        book.say(fox, new TaskReported("exercises/relu", Attempt.WORKING, Optional.empty()));
        book.pass(179_999);
        assertEquals(TaskState.WORKING, task(fox).state());
        book.pass(1);
        assertEquals(TaskState.STUCK, task(fox).state());
        book.say(fox, new TaskReported("exercises/relu", Attempt.RIGHT, Optional.empty()));
        assertEquals(TaskState.RIGHT, task(fox).state());
    }

    @Test
    void whoIsAtAnotherTaskIsNotStuckInTheFirst() {
        book.say(otter, new TaskReported("a", Attempt.WORKING, Optional.empty()));
        book.say(otter, new TaskReported("b", Attempt.WORKING, Optional.empty()));
        book.pass(200_000);
        List<TaskView> tasks = book.tile(otter).tasks();
        assertEquals(TaskState.WORKING, tasks.get(0).state());
        assertEquals(TaskState.STUCK, tasks.get(1).state());
    }

    @Test
    void aMissIsRememberedAndWhatIsRightStaysRight() {
        wrong(otter, "exercises/relu", "sign");
        book.say(otter, new TaskReported("exercises/relu", Attempt.RIGHT, Optional.empty()));
        assertEquals(TaskState.RIGHT_AFTER_MISS, task(otter).state());
        assertFalse(wrong(otter, "exercises/relu", "sign").changed());
        assertEquals(TaskState.RIGHT_AFTER_MISS, task(otter).state());
    }

    private Effect wrong(String student, String task, String mistake) {
        return book.say(student, new TaskReported(task, Attempt.WRONG, Optional.of(mistake)));
    }

    private TaskView task(String student) {
        return book.tile(student).tasks().get(0);
    }

    @Test
    void studentsSeeAnswersOnlyOnceTheyAreRevealed() {
        long before = book.lesson.version();
        book.add(new TeacherMessage.Asked(APPLES));
        ClassQuestion asked = book.lesson.view(otter, before).question().orElseThrow();
        assertEquals(OptionalDouble.empty(), asked.question().right());
        book.say(otter, new Answered(1, 220.0000001));
        book.say(fox, new Answered(1, 200));
        asked = book.lesson.view(otter, before).question().orElseThrow();
        assertEquals(List.of(), asked.rounds());
        assertEquals(OptionalDouble.of(220.0000001), asked.yours());
        assertEquals(2, board().answered());
        long answered = book.lesson.version();
        assertEquals(Optional.empty(), book.lesson.view(otter, answered).question());
        book.add(new TeacherMessage.Revealed());
        asked = book.lesson.view(otter, answered).question().orElseThrow();
        assertEquals(OptionalDouble.of(220), asked.question().right());
        assertEquals(List.of(new Distribution(List.of(new Group(200, 1), new Group(220, 1)))), asked.rounds());
    }

    @Test
    void askedAgainBothDistributionsStandSideBySide() {
        book.add(new TeacherMessage.Asked(
                new Question.Choice(Wording.of("Which?"), Wording.of(List.of("x", "y", "z")), OptionalDouble.of(1))));
        book.say(otter, new Answered(1, 0));
        book.say(fox, new Answered(1, 1));
        book.add(new TeacherMessage.Revealed());
        assertFalse(book.say(otter, new Answered(1, 1)).changed(), "it is over");
        book.add(new TeacherMessage.AskedAgain());
        book.say(otter, new Answered(1, 1));
        book.say(otter, new Answered(1, 2));
        assertFalse(book.say(otter, new Answered(1, 3)).changed(), "there is no fourth");
        assertFalse(book.say(otter, new Answered(1, 0.5)).changed());
        assertFalse(book.say(otter, new Answered(2, 0)).changed(), "of a question that is still to come");
        assertEquals(
                List.of(
                        new Distribution(List.of(new Group(0, 1), new Group(1, 1), new Group(2, 0))),
                        new Distribution(List.of(new Group(0, 0), new Group(1, 0), new Group(2, 1)))),
                board().rounds());
        assertEquals(List.of(OptionalDouble.of(0), OptionalDouble.of(2)), book.lesson.answers(1, otter));
    }

    @Test
    void theNextQuestionClosesTheOneBefore() {
        book.add(new TeacherMessage.Asked(APPLES));
        book.add(new TeacherMessage.Asked(APPLES));
        assertEquals(Phase.CLOSED, book.lesson.questions().get(0).phase());
        assertEquals(Phase.OPEN, board().phase());
        assertFalse(book.say(otter, new Answered(1, 5)).changed());
        book.add(new TeacherMessage.QuestionClosed());
        assertFalse(book.add(new TeacherMessage.Revealed()).changed());
    }

    private ClassQuestion board() {
        return book.lesson.state().question().orElseThrow();
    }

    @Test
    void aGradientIsRightWithinOnePercentAsInTheGraphLab() {
        Question gradient = new Question.NextGradient("/graph/?step=7", "apples", OptionalDouble.of(-2.2));
        assertTrue(gradient.accepts(-2.21));
        assertFalse(gradient.accepts(-2.23));
        assertFalse(gradient.accepts(2.2));
        assertFalse(gradient.withoutRight().accepts(-2.2));
        assertFalse(APPLES.accepts(220.001));
        assertTrue(new Question.AnyNumber(Wording.of("zero?"), OptionalDouble.of(0)).accepts(0));
    }

    @Test
    void eachStudentHasOneDigitForEachWish() {
        assertFalse(book.say(otter, new StudentMessage.DigitDrawn(3, LINE)).changed(), "nobody asked");
        book.add(new TeacherMessage.DigitWanted(3));
        Effect first = book.say(otter, new StudentMessage.DigitDrawn(3, LINE));
        long number = book.lesson.version();
        assertTrue(book.lesson.view(otter, -1).digit().orElseThrow().drawn());
        assertFalse(book.lesson.view(fox, -1).digit().orElseThrow().drawn());
        Effect second = book.say(otter, new StudentMessage.DigitDrawn(3, LINE));
        assertEquals(List.of(), first.obsolete());
        assertEquals(List.of(number), second.obsolete());
        assertEquals(1, book.lesson.digits().size());
        assertEquals(List.of(number), book.lesson.removedSince(number));
        book.add(new TeacherMessage.DigitWanted(4));
        assertTrue(book.say(fox, new StudentMessage.DigitDrawn(3, LINE)).changed(), "the wish came while it was drawn");
        assertTrue(
                book.add(new TeacherMessage.DigitRemoved(book.lesson.version())).changed());
        assertFalse(book.add(new TeacherMessage.DigitRemoved(number)).changed());
        assertEquals(1, book.lesson.digits().size());
        book.add(new TeacherMessage.DigitsEnough());
        assertEquals(
                Optional.empty(),
                book.lesson.view(fox, -1).digit().orElseThrow().label());
    }

    @Test
    void theBoardSeesWhoIsThere() {
        book.say(otter, new StudentMessage.PageOpened("/draw/"));
        book.pass(25_000);
        assertTrue(book.tile(otter).present());
        book.pass(1);
        assertEquals(25_001, book.tile(otter).seenMillisAgo());
        assertFalse(book.tile(otter).present());
        book.say(otter, new StudentMessage.Present());
        assertTrue(book.tile(otter).present());
        book.say(otter, new StudentMessage.Left());
        assertFalse(book.tile(otter).present());
        assertEquals(Optional.empty(), book.lesson.studentWith("otter"));
        assertFalse(book.say(otter, new StudentMessage.Present()).changed());
        assertEquals(0, book.lesson.tiles(0).get(1).seenMillisAgo(), "another server's clock may be ahead of ours");
    }

    @Test
    void aSeatIsKeptForFiveMinutesAndWhoComesBackIsTheSame() {
        wrong(otter, "exercises/relu", "sign");
        book.pass(300_000);
        assertTrue(book.lesson.hasSeat(otter, book.now()));
        assertEquals(2, book.lesson.seats(book.now()));
        book.pass(1);
        assertEquals(0, book.lesson.seats(book.now()));
        assertEquals(Optional.of(otter), book.lesson.studentWith("otter"));
        book.say(otter, new StudentMessage.Present());
        assertTrue(book.lesson.hasSeat(otter, book.now()));
        assertEquals(1, task(otter).misses());
        book.say(otter, new StudentMessage.Left());
        assertFalse(book.lesson.hasSeat(otter, book.now()));
        assertFalse(book.lesson.hasSeat("s99", book.now()));
    }

    @Test
    void pauseAndLeadReachEachStudentOnce() {
        book.add(new TeacherMessage.BroughtHere("/graph/?step=7"));
        book.add(new TeacherMessage.Paused());
        StudentView view = book.lesson.view(otter, 2);
        assertEquals(Optional.of(true), view.paused());
        assertEquals("/graph/?step=7", view.lead().orElseThrow().address());
        view = book.lesson.view(otter, view.version());
        assertEquals(Optional.empty(), view.paused());
        assertEquals(Optional.empty(), view.lead());
        book.add(new TeacherMessage.Resumed());
        assertEquals(Optional.of(false), book.lesson.view(otter, view.version()).paused());
    }

    @Test
    void onlyTheLastPageAndTheLastOfEachRunCount() {
        book.say(otter, new StudentMessage.PageOpened("/draw/"));
        long page = book.lesson.version();
        assertEquals(
                List.of(page),
                book.say(otter, new StudentMessage.PageOpened("/train/")).obsolete());
        book.say(otter, run("lr=0.1", 100));
        long run = book.lesson.version();
        book.say(otter, run("lr=1", 100));
        assertEquals(List.of(run), book.say(otter, run("lr=0.1", 200)).obsolete());
        assertEquals(
                List.of("lr=1", "lr=0.1"),
                book.lesson.runs(otter).stream()
                        .map(StudentMessage.RunReported::settings)
                        .toList());
        assertEquals(200, book.tile(otter).run().orElseThrow().iteration());
    }

    private static StudentMessage run(String settings, int iteration) {
        return new StudentMessage.RunReported(
                settings, iteration, List.of(2.3, 1.0), OptionalDouble.of(0.9), List.of(), RunStanding.RUNNING, 0);
    }

    @Test
    void anEndedLessonTakesNothingMore() {
        book.add(new TeacherMessage.Ended());
        assertTrue(book.lesson.view(otter, 0).ended());
        assertFalse(book.say(otter, new StudentMessage.PageOpened("/draw/")).changed());
        assertFalse(book.add(new Message.Joined("owl", new StudentName(5))).changed());
        assertEquals(2, book.lesson.students().size());
    }

    @Test
    void aStrangerHasNoView() {
        assertThrows(IllegalArgumentException.class, () -> book.lesson.view("s99", 0));
        assertNotEquals(otter, fox);
    }
}
