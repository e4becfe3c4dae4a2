package backprop.lesson;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

/** A lesson in which anybody says anything. */
final class RandomLesson {
    private final Random random;
    private final Book book = new Book();
    private final List<Long> obsolete = new ArrayList<>();

    RandomLesson(int seed) {
        random = new Random(seed);
    }

    List<Long> obsolete() {
        return obsolete;
    }

    Book play(int moves) {
        for (int i = 0; i < moves; i++) {
            book.pass(random.nextInt(40_000));
            long number = book.lesson.version() + 1 + random.nextInt(3);
            obsolete.addAll(book.add(new Entry(Book.ID, number, book.now() - random.nextInt(3_000), message()))
                    .obsolete());
        }
        return book;
    }

    private Message message() {
        List<String> students = new ArrayList<>(book.lesson.students());
        String student = students.isEmpty() || random.nextInt(20) == 0 ? "s9999" : pick(students);
        return switch (random.nextInt(12)) {
            case 0 -> new Message.Joined("key" + random.nextInt(8), new StudentName(random.nextInt(5)));
            case 1 -> new Message.Renamed(student, new StudentName(random.nextInt(8)));
            case 2, 3, 4 -> order();
            default -> new Message.Said(student, studentMessage());
        };
    }

    StudentMessage studentMessage() {
        return switch (random.nextInt(16)) {
            case 0, 1 -> new StudentMessage.PageOpened("/graph/?step=" + random.nextInt(9));
            case 2, 3 -> run();
            case 4, 5, 6, 7, 8 ->
                new StudentMessage.TaskReported(
                        "exercises/" + random.nextInt(3),
                        Attempt.values()[random.nextInt(10) % 3],
                        random.nextBoolean() ? Optional.empty() : Optional.of("mistake-" + random.nextInt(4)));
            case 9, 10, 11 -> new StudentMessage.Answered(1 + random.nextInt(4), random.nextInt(4));
            case 12, 13 -> new StudentMessage.DigitDrawn(random.nextInt(2), strokes());
            case 14 -> new StudentMessage.Present();
            default -> random.nextInt(10) == 0 ? new StudentMessage.Left() : new StudentMessage.NameWanted();
        };
    }

    private StudentMessage run() {
        return new StudentMessage.RunReported(
                "lr=" + random.nextInt(30),
                random.nextInt(1_000),
                List.of(random.nextDouble(), 0.5),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                random.nextBoolean() ? List.of() : List.of(new StudentMessage.Tested(600, random.nextDouble())),
                RunStanding.values()[random.nextInt(4)],
                random.nextInt(50));
    }

    private List<Stroke> strokes() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) points.add(new Point(random.nextInt(280), random.nextInt(280)));
        return List.of(new Stroke(Ink.USUAL_WIDTH, points));
    }

    private TeacherMessage order() {
        return switch (random.nextInt(16)) {
            case 0, 1 -> new TeacherMessage.Asked(question());
            case 2 -> new TeacherMessage.Revealed();
            case 3 -> new TeacherMessage.AskedAgain();
            case 4 -> new TeacherMessage.QuestionClosed();
            case 5, 6 -> new TeacherMessage.DigitWanted(random.nextInt(2));
            case 7 -> new TeacherMessage.DigitsEnough();
            case 8 -> new TeacherMessage.DigitRemoved(1 + random.nextInt((int) book.lesson.version() + 1));
            case 9 -> new TeacherMessage.BroughtHere("/train/?lr=" + random.nextInt(3));
            case 10 -> new TeacherMessage.Paused();
            case 11 -> new TeacherMessage.Resumed();
            case 12 -> new TeacherMessage.NamesShown(random.nextBoolean());
            case 13, 14 -> new TeacherMessage.WallGiven();
            default -> new TeacherMessage.NameRefused("s1");
        };
    }

    private Question question() {
        OptionalDouble right = random.nextBoolean() ? OptionalDouble.of(random.nextInt(2)) : OptionalDouble.empty();
        return switch (random.nextInt(3)) {
            case 0 -> new Question.NextGradient("/graph/?step=" + random.nextInt(9), "x × y", right);
            case 1 -> new Question.AnyNumber(new Wording("How \"many\"?\n", "多少？"), right);
            default -> new Question.Choice(Wording.of("Which?"), Wording.of(List.of("a", "b")), right);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
