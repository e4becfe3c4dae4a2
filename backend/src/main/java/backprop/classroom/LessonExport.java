package backprop.classroom;

import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import backprop.lesson.Bounds;
import backprop.lesson.ClassQuestion;
import backprop.lesson.Lesson;
import backprop.lesson.Question;
import backprop.lesson.StudentMessage.RunReported;
import backprop.lesson.StudentName;
import backprop.lesson.TaskView;
import backprop.lesson.Tile;
import backprop.lesson.WallDigit;
import backprop.lesson.Wording;
import backprop.lesson.page.ClassDigits;
import backprop.number.Numbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All that a lesson has brought, as a zip: tables, and the wall's digits as MNIST's files have them. Nobody has a name of his own in it. */
final class LessonExport {
    /** As {@code evaluate --digits} looks for them. */
    private static final String IMAGES = "digits/images-idx3-ubyte", LABELS = "digits/labels-idx1-ubyte";

    private final Lesson lesson;
    private final char separator;

    private LessonExport(Lesson lesson, char separator) {
        this.lesson = lesson;
        this.separator = separator;
    }

    /** @param separator ';' or ',' */
    static byte[] of(OpenLesson lesson, char separator, long now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "answers.csv", lesson.read(all -> new LessonExport(all, separator).answers()));
            put(zip, "runs.csv", lesson.read(all -> new LessonExport(all, separator).runs()));
            put(zip, "tasks.csv", lesson.read(all -> new LessonExport(all, separator).tasks(now)));
            putDigits(zip, lesson.read(Lesson::digits), lesson, separator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private StudentName name(String student) {
        return lesson.name(student).orElseThrow();
    }

    private static Csv named(Csv csv, StudentName name) {
        return csv.text(name.english()).text(name.chinese());
    }

    /** A line for each answer, each time that a question was asked. */
    private byte[] answers() {
        Csv csv = new Csv(
                separator,
                "question",
                "kind",
                "text",
                "text_zh",
                "right",
                "round",
                "student",
                "student_zh",
                "answer",
                "option",
                "option_zh",
                "is_right");
        for (ClassQuestion asked : lesson.questions()) {
            for (String student : lesson.students()) {
                List<OptionalDouble> answers = lesson.answers(asked.number(), student);
                for (int round = 0; round < answers.size(); round++)
                    if (answers.get(round).isPresent())
                        answer(
                                csv,
                                asked,
                                round + 1,
                                student,
                                answers.get(round).getAsDouble());
            }
        }
        return csv.bytes();
    }

    private void answer(Csv csv, ClassQuestion asked, int round, String student, double value) {
        Question question = asked.question();
        put(csv.number(asked.number()).text(kind(question)), text(question)).number(question.right());
        named(csv.number(round), name(student)).number(value);
        put(csv, question instanceof Question.Choice choice ? choice.options().get((int) value) : Wording.of(""));
        if (question.right().isEmpty()) csv.text("");
        else csv.number(question.accepts(value) ? 1 : 0);
        csv.end();
    }

    private static String kind(Question question) {
        if (question instanceof Question.NextGradient) return "gradient";
        return question instanceof Question.Choice ? "choice" : "number";
    }

    private static Csv put(Csv csv, Wording words) {
        return csv.text(words.english()).text(words.chinese());
    }

    private static Wording text(Question question) {
        if (question instanceof Question.NextGradient gradient)
            return Wording.of(gradient.node() + " " + gradient.address());
        if (question instanceof Question.Choice choice) return choice.text();
        return ((Question.AnyNumber) question).text();
    }

    private byte[] runs() {
        Csv csv = new Csv(
                separator,
                "student",
                "student_zh",
                "settings",
                "iteration",
                "state",
                "loss",
                "test_accuracy",
                "dead_units",
                "losses");
        for (String student : lesson.students()) {
            for (RunReported run : lesson.runs(student)) {
                List<Double> losses = run.loss();
                named(csv, name(student)).text(run.settings()).number(run.iteration());
                csv.text(Bounds.key(run.state()));
                csv.number(
                        losses.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(losses.get(losses.size() - 1)));
                csv.number(run.testAccuracy()).number(run.dead());
                csv.text(String.join(" ", losses.stream().map(Numbers::full).toList()));
                csv.end();
            }
        }
        return csv.bytes();
    }

    private byte[] tasks(long now) {
        Csv csv = new Csv(separator, "student", "student_zh", "task", "state", "misses", "mistake");
        for (Tile tile : lesson.tiles(now)) {
            for (TaskView task : tile.tasks()) {
                named(csv, tile.name())
                        .text(task.id())
                        .text(Bounds.key(task.state()))
                        .number(task.misses());
                csv.text(task.mistake().orElse("")).end();
            }
        }
        return csv.bytes();
    }

    /** As the nets read them, drawn while others go on; none of the three files where there is no digit. */
    private static void putDigits(ZipOutputStream zip, List<WallDigit> digits, OpenLesson lesson, char separator)
            throws IOException {
        if (digits.isEmpty()) return;
        Dataset pictures = ClassDigits.of(digits);
        put(zip, "digits.csv", table(pictures, digits, lesson, separator));
        put(zip, IMAGES, IdxFile.writeImages(pictures));
        put(zip, LABELS, IdxFile.writeLabels(pictures));
    }

    private static byte[] table(Dataset pictures, List<WallDigit> digits, OpenLesson lesson, char separator) {
        String[] header = new String[3 + Dataset.PIXELS];
        header[0] = "label";
        header[1] = "student";
        header[2] = "student_zh";
        for (int i = 0; i < Dataset.PIXELS; i++) header[3 + i] = "pixel" + i;
        Csv csv = new Csv(separator, header);
        for (int i = 0; i < digits.size(); i++) {
            String student = digits.get(i).student();
            named(
                    csv.number(pictures.label(i)),
                    lesson.read(all -> all.name(student)).orElseThrow());
            for (byte pixel : pictures.image(i)) csv.number(pixel & 0xFF);
            csv.end();
        }
        return csv.bytes();
    }
}
