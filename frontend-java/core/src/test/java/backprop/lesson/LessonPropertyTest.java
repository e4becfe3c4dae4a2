package backprop.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is said in a lesson, in whatever order, and however late it comes. */
class LessonPropertyTest {
    @Property(tries = 400, seed = "17")
    void entriesThatNoLongerCountCanBeLeftOut(@ForAll @IntRange(max = 100_000) int seed) {
        RandomLesson random = new RandomLesson(seed);
        Book book = random.play(150);
        TreeSet<Long> obsolete = new TreeSet<>(random.obsolete());
        Lesson rebuilt = new Lesson(Book.ID, "4821");
        for (Entry entry : book.entries) if (!obsolete.contains(entry.number())) rebuilt.add(entry);
        assertEquals(seen(book.lesson, book.now()), seen(rebuilt, book.now()));
        long later = book.now() + TaskProgress.STUCK_MILLIS;
        assertEquals(seen(book.lesson, later), seen(rebuilt, later));
    }

    /** Left out as a server does that is killed now and then: up to any moment. */
    @Property(tries = 200, seed = "18")
    void theyCanBeLeftOutAtAnyMoment(@ForAll @IntRange(max = 100_000) int seed) {
        RandomLesson random = new RandomLesson(seed);
        Book book = random.play(60);
        List<Entry> kept = new ArrayList<>();
        Lesson lesson = new Lesson(Book.ID, "4821");
        for (Entry entry : book.entries) {
            kept.add(entry);
            Effect effect = lesson.add(entry);
            kept.removeIf(each -> effect.obsolete().contains(each.number()));
            if (entry.number() % 7 == seed % 7) {
                lesson = new Lesson(Book.ID, "4821");
                kept.forEach(lesson::add);
            }
        }
        assertEquals(seen(book.lesson, book.now()), seen(lesson, book.now()));
    }

    @Property(tries = 300, seed = "19")
    void whatComesTwiceTooLateOrFromElsewhereChangesNothing(@ForAll @IntRange(max = 100_000) int seed) {
        Book book = new RandomLesson(seed).play(80);
        Lesson lesson = new Lesson(Book.ID, "4821");
        Random random = new Random(seed);
        for (Entry entry : book.entries) {
            lesson.add(entry);
            List<String> before = seen(lesson, 0);
            long version = lesson.version();
            assertFalse(lesson.add(entry).changed());
            Entry late = book.entries.get(random.nextInt(book.entries.indexOf(entry) + 1));
            assertFalse(lesson.add(late).changed());
            Entry elsewhere = new Entry("other", version + 1 + random.nextInt(9), entry.millis(), entry.message());
            assertEquals(new Effect(false, List.of()), lesson.add(elsewhere));
            assertEquals(before, seen(lesson, 0));
            assertEquals(version, lesson.version());
        }
    }

    @Property(tries = 200, seed = "20")
    void afterTheEndNothingChanges(@ForAll @IntRange(max = 100_000) int seed) {
        Book book = new RandomLesson(seed).play(60);
        book.add(new TeacherMessage.Ended());
        List<String> before = seen(book.lesson, book.now());
        for (Entry entry : List.copyOf(book.entries))
            book.add(new Entry(Book.ID, entry.number() + 1_000, entry.millis() + 99_000_000, entry.message()));
        assertEquals(before, seen(book.lesson, book.now()));
    }

    @Property(tries = 200, seed = "21")
    void whoNeverJoinedChangesNothing(@ForAll @IntRange(max = 100_000) int seed) {
        RandomLesson random = new RandomLesson(seed);
        Book book = random.play(60);
        List<String> before = seen(book.lesson, book.now());
        for (int i = 0; i < 30; i++) {
            Effect effect = book.say("s" + (5_000 + i), random.studentMessage());
            assertEquals(List.of(book.entries.get(book.entries.size() - 1).number()), effect.obsolete());
        }
        assertEquals(before, seen(book.lesson, book.now()));
    }

    @Property(tries = 200, seed = "22")
    void noTwoAreCalledTheSameAndVersionsOnlyGrow(@ForAll @IntRange(max = 100_000) int seed) {
        RandomLesson random = new RandomLesson(seed);
        long version = 0;
        for (int i = 0; i < 80; i++) {
            Book book = random.play(1);
            assertTrue(book.lesson.version() >= version);
            version = book.lesson.version();
            Set<StudentName> names = new HashSet<>();
            for (Tile tile : book.lesson.tiles(0))
                assertTrue(names.add(tile.name()), tile.name().english());
        }
    }

    /** A page that asks whenever it likes, and puts together what it is told, knows what one knows that asks once. */
    @Property(tries = 200, seed = "23")
    void whatChangesForAStudentIsToldInParts(@ForAll @IntRange(max = 100_000) int seed) {
        RandomLesson random = new RandomLesson(seed);
        Book book = random.play(20);
        Random pauses = new Random(seed);
        for (String student : book.lesson.students()) {
            StudentView all = book.lesson.view(student, -1);
            long since = all.version();
            for (int i = 0; i < 10; i++) {
                random.play(pauses.nextInt(4));
                StudentView part = book.lesson.view(student, since);
                all = merged(all, part);
                since = part.version();
            }
            assertEquals(written(book.lesson.view(student, -1)), written(all));
        }
    }

    private static StudentView merged(StudentView all, StudentView part) {
        return new StudentView(
                part.version(),
                part.name().or(all::name),
                part.question().or(all::question),
                part.paused().or(all::paused),
                part.lead().or(all::lead),
                part.digit().or(all::digit),
                part.given().or(all::given),
                part.ended());
    }

    @Property(tries = 200, seed = "24")
    void allThatIsSaidAndShownIsReadAsItWasWritten(@ForAll @IntRange(max = 100_000) int seed) {
        Book book = new RandomLesson(seed).play(60);
        for (Entry entry : book.entries)
            assertEquals(entry.message(), MessageCodec.readMessage(MessageCodec.write(entry.message())));
        for (Tile tile : book.lesson.tiles(book.now()))
            assertEquals(tile, ViewCodec.readTile(parsed(ViewCodec.write(tile))));
        for (WallDigit digit : book.lesson.digits())
            assertEquals(digit, ViewCodec.readDigit(parsed(ViewCodec.write(digit))));
        assertEquals(book.lesson.state(), ViewCodec.readState(parsed(ViewCodec.write(book.lesson.state()))));
        for (String student : book.lesson.students()) {
            StudentView view = book.lesson.view(student, -1);
            assertEquals(view, ViewCodec.readView(parsed(ViewCodec.write(view))));
        }
    }

    private static Json parsed(Json json) {
        return Json.parse(json.compact());
    }

    /** All that anybody sees of a lesson, but for its version. */
    private static List<String> seen(Lesson lesson, long now) {
        List<String> seen = new ArrayList<>();
        seen.add(ViewCodec.write(lesson.state()).compact());
        lesson.tiles(now).forEach(tile -> seen.add(ViewCodec.write(tile).compact()));
        lesson.digits().forEach(digit -> seen.add(ViewCodec.write(digit).compact()));
        lesson.given().ifPresent(given -> given.digits()
                .forEach(digit -> seen.add("given " + ViewCodec.write(digit).compact())));
        lesson.questions().forEach(question -> seen.add(question.toString()));
        for (String student : lesson.students()) {
            seen.add(written(lesson.view(student, -1)));
            seen.add(lesson.runs(student).toString());
        }
        return seen;
    }

    private static String written(StudentView view) {
        return view.toString().replaceFirst("version=\\d+", "");
    }
}
