package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GivenWallTest {
    private final Book book = new Book();
    private final TreeSet<Long> obsolete = new TreeSet<>();
    private final List<String> students = new ArrayList<>();

    GivenWallTest() {
        add(new TeacherMessage.DigitWanted(3));
        for (int i = 0; i < Bounds.FEWEST_DIGITS; i++) students.add(book.join("key" + i));
    }

    private Effect add(Message message) {
        Effect effect = book.add(message);
        obsolete.addAll(effect.obsolete());
        return effect;
    }

    /** @return its number */
    private long draw(int student, int x) {
        Stroke line = new Stroke(20, List.of(new Point(x, 20), new Point(x, 250)));
        add(new Message.Said(students.get(student), new StudentMessage.DigitDrawn(3, List.of(line))));
        return book.lesson.version();
    }

    private void drawAll() {
        for (int i = 0; i < students.size(); i++) draw(i, 100 + i);
    }

    private List<WallDigit> given() {
        return book.lesson.given().orElseThrow().digits();
    }

    private Optional<BoardState.Given> onBoard() {
        return book.lesson.state().given();
    }

    @Test
    void tooFewAreNotGiven() {
        for (int i = 1; i < students.size(); i++) draw(i, 100);
        Effect effect = add(new TeacherMessage.WallGiven());
        assertFalse(effect.changed());
        assertEquals(List.of(book.lesson.version()), effect.obsolete());
        assertEquals(Optional.empty(), book.lesson.given());
        assertEquals(Optional.empty(), onBoard());
        assertEquals(Optional.empty(), book.lesson.view(students.get(0), -1).given());
        draw(0, 100);
        assertTrue(add(new TeacherMessage.WallGiven()).changed());
    }

    @Test
    void eachStudentIsToldOnceAndWhoComesLaterToo() {
        drawAll();
        long before = book.lesson.version();
        add(new TeacherMessage.WallGiven());
        StudentView.Given told = new StudentView.Given(before + 1, 10);
        assertEquals(
                Optional.of(told), book.lesson.view(students.get(0), before).given());
        assertEquals(
                Optional.empty(), book.lesson.view(students.get(0), before + 1).given());
        assertEquals(Optional.of(told), book.lesson.view(book.join("late"), -1).given());
    }

    /** All train on the same, and two nets can be compared. */
    @Test
    void whatWasGivenStaysAsItIsUntilItIsGivenAgain() {
        drawAll();
        add(new TeacherMessage.WallGiven());
        List<WallDigit> given = given();
        assertEquals(Optional.of(new BoardState.Given(10, true)), onBoard());
        assertFalse(add(new TeacherMessage.WallGiven()).changed(), "it is the same");
        draw(0, 50);
        add(new TeacherMessage.DigitRemoved(given.get(1).number()));
        assertEquals(given, given());
        assertEquals(Optional.of(new BoardState.Given(10, false)), onBoard());
        long more = draw(1, 60);
        add(new TeacherMessage.WallGiven());
        assertEquals(Optional.of(new BoardState.Given(10, true)), onBoard());
        assertEquals(book.lesson.digits(), given());
        assertTrue(given().stream().anyMatch(digit -> digit.number() == more));
    }

    @Test
    void itIsTheSameAfterAServersNewStart() {
        drawAll();
        add(new TeacherMessage.WallGiven());
        draw(0, 50);
        add(new TeacherMessage.DigitRemoved(given().get(1).number()));
        assertEquals(seen(book.lesson), seen(rebuilt()));
        assertEquals(given(), rebuilt().given().orElseThrow().digits());
        draw(2, 70);
        add(new TeacherMessage.DigitRemoved(given().get(3).number()));
        draw(3, 80);
        add(new TeacherMessage.WallGiven());
        draw(0, 90);
        assertEquals(seen(book.lesson), seen(rebuilt()));
    }

    private Lesson rebuilt() {
        Lesson rebuilt = new Lesson(Book.ID, "4821");
        for (Entry entry : book.entries) if (!obsolete.contains(entry.number())) rebuilt.add(entry);
        return rebuilt;
    }

    private static List<Object> seen(Lesson lesson) {
        return List.of(lesson.given(), lesson.digits(), lesson.state());
    }
}
