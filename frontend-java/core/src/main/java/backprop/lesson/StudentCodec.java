package backprop.lesson;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.json.Json;
import backprop.lesson.MessageException.Problem;
import backprop.number.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What students say, as members of a JSON object: "page", "run", "task", "answer", "digit", "present", "rename", "leave". */
final class StudentCodec {
    static final List<String> KINDS = List.of("page", "run", "task", "answer", "digit", "present", "rename", "leave");

    private static final int MOST_ITERATIONS = 1_000_000_000, MOST_QUESTIONS = 1_000, MOST_UNITS = 1_000_000;

    private StudentCodec() {}

    static StudentMessage read(String kind, Json json) {
        return switch (kind) {
            case "page" -> new StudentMessage.PageOpened(Bounds.address(json));
            case "run" -> run(json);
            case "task" -> task(json);
            case "answer" ->
                new StudentMessage.Answered(
                        Bounds.whole(json.get("question"), "question", 1, MOST_QUESTIONS), value(json.get("value")));
            case "digit" ->
                new StudentMessage.DigitDrawn(
                        Bounds.whole(json.get("label"), "label", 0, 9), strokes(json.get("strokes")));
            case "present" -> yes(json, new StudentMessage.Present());
            case "rename" -> yes(json, new StudentMessage.NameWanted());
            case "leave" -> yes(json, new StudentMessage.Left());
            default -> throw MessageException.unknown(Problem.KINDS, "kind", String.join(", ", KINDS), kind);
        };
    }

    private static <T> T yes(Json json, T message) {
        if (!json.bool()) throw MessageException.unknown(Problem.KINDS, "kind", "true", "false");
        return message;
    }

    private static StudentMessage run(Json json) {
        List<Double> loss = new ArrayList<>();
        for (Json point : Bounds.items(json.get("loss"), "loss", 0, Bounds.LOSSES)) loss.add(point.number());
        return new StudentMessage.RunReported(
                Bounds.settings(json.get("settings")),
                Bounds.whole(json.get("iteration"), "iteration", 0, MOST_ITERATIONS),
                loss,
                accuracy(json.find("testAccuracy")),
                tests(json.find("tests")),
                Bounds.oneOf(json.get("state"), "state", RunStanding.values()),
                json.find("dead")
                        .map(dead -> Bounds.whole(dead, "dead", 0, MOST_UNITS))
                        .orElse(0));
    }

    private static OptionalDouble accuracy(Optional<Json> json) {
        if (json.isEmpty() || json.get() instanceof Json.Null) return OptionalDouble.empty();
        return OptionalDouble.of(Bounds.number(json.get().number(), "testAccuracy", 0, 1));
    }

    /** [iteration, accuracy, iteration, accuracy, …]. */
    private static List<StudentMessage.Tested> tests(Optional<Json> json) {
        if (json.isEmpty()) return List.of();
        List<Json> numbers = Bounds.items(json.get(), "tests", 0, 2 * Bounds.TESTS);
        if (numbers.size() % 2 != 0)
            throw MessageException.bounded(
                    Problem.COUNT, "tests", "0", String.valueOf(2 * Bounds.TESTS), String.valueOf(numbers.size()));
        List<StudentMessage.Tested> tests = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 2) {
            tests.add(new StudentMessage.Tested(
                    Bounds.whole(numbers.get(i), "iteration", 0, MOST_ITERATIONS),
                    Bounds.number(numbers.get(i + 1).number(), "accuracy", 0, 1)));
        }
        return tests;
    }

    private static StudentMessage task(Json json) {
        return new StudentMessage.TaskReported(
                Bounds.name(json.get("id"), "id"),
                Bounds.oneOf(json.get("state"), "state", Attempt.values()),
                json.find("mistake")
                        .filter(mistake -> !(mistake instanceof Json.Null))
                        .map(mistake -> Bounds.name(mistake, "mistake")));
    }

    /** A number, or what was typed for one: no answer is free text, in which somebody could write a name. */
    private static double value(Json json) {
        if (json instanceof Json.Number number) return number.number();
        String typed = json.text();
        OptionalDouble read = typed.length() > Bounds.NAME ? OptionalDouble.empty() : Numbers.read(typed.strip());
        if (read.isEmpty() || !Double.isFinite(read.getAsDouble()))
            throw MessageException.of(Problem.ANSWER, "answer", typed);
        return read.getAsDouble();
    }

    static List<Stroke> strokes(Json json) {
        List<Stroke> strokes = new ArrayList<>();
        int left = Bounds.POINTS;
        for (Json line : Bounds.items(json, "strokes", 1, Bounds.STROKES)) {
            Stroke stroke = stroke(Bounds.items(line, "stroke", 2, 2 * left));
            left -= stroke.points().size();
            strokes.add(stroke);
        }
        return strokes;
    }

    private static Stroke stroke(List<Json> places) {
        if (places.size() % 2 != 0)
            throw MessageException.bounded(
                    Problem.COUNT, "stroke", "x, y", "x, y, x, y, …", String.valueOf(places.size()));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < places.size(); i += 2) {
            points.add(new Point(
                    Bounds.whole(places.get(i), "x", 0, Bounds.PAD),
                    Bounds.whole(places.get(i + 1), "y", 0, Bounds.PAD)));
        }
        return new Stroke(Ink.USUAL_WIDTH, points);
    }

    static String kind(StudentMessage message) {
        if (message instanceof StudentMessage.PageOpened) return "page";
        if (message instanceof StudentMessage.RunReported) return "run";
        if (message instanceof StudentMessage.TaskReported) return "task";
        if (message instanceof StudentMessage.Answered) return "answer";
        if (message instanceof StudentMessage.DigitDrawn) return "digit";
        if (message instanceof StudentMessage.Present) return "present";
        if (message instanceof StudentMessage.NameWanted) return "rename";
        if (message instanceof StudentMessage.Left) return "leave";
        throw new IllegalArgumentException("no kind for such a message");
    }

    static Json write(StudentMessage message) {
        if (message instanceof StudentMessage.PageOpened opened) return Json.of(opened.address());
        if (message instanceof StudentMessage.RunReported run) return write(run);
        if (message instanceof StudentMessage.TaskReported task) return write(task);
        Map<String, Json> json = new LinkedHashMap<>();
        if (message instanceof StudentMessage.Answered answered) {
            json.put("question", Json.of(answered.question()));
            json.put("value", Json.of(answered.value()));
            return Json.of(json);
        }
        if (message instanceof StudentMessage.DigitDrawn drawn) {
            json.put("label", Json.of(drawn.label()));
            json.put("strokes", write(drawn.strokes()));
            return Json.of(json);
        }
        return Json.of(true);
    }

    static Json write(StudentMessage.RunReported run) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("settings", Json.of(run.settings()));
        json.put("iteration", Json.of(run.iteration()));
        json.put("loss", Json.of(run.loss().stream().map(Json::of).toList()));
        run.testAccuracy().ifPresent(accuracy -> json.put("testAccuracy", Json.of(accuracy)));
        if (!run.tests().isEmpty()) json.put("tests", numbers(run.tests()));
        json.put("state", Json.of(Bounds.key(run.state())));
        json.put("dead", Json.of(run.dead()));
        return Json.of(json);
    }

    private static Json numbers(List<StudentMessage.Tested> tests) {
        List<Json> numbers = new ArrayList<>();
        for (StudentMessage.Tested test : tests) {
            numbers.add(Json.of(test.iteration()));
            numbers.add(Json.of(test.accuracy()));
        }
        return Json.of(numbers);
    }

    private static Json write(StudentMessage.TaskReported task) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("id", Json.of(task.id()));
        json.put("state", Json.of(Bounds.key(task.attempt())));
        task.mistake().ifPresent(mistake -> json.put("mistake", Json.of(mistake)));
        return Json.of(json);
    }

    static Json write(List<Stroke> strokes) {
        List<Json> lines = new ArrayList<>();
        for (Stroke stroke : strokes) {
            List<Json> places = new ArrayList<>();
            for (Point point : stroke.points()) {
                places.add(Json.of(place(point.x())));
                places.add(Json.of(place(point.y())));
            }
            lines.add(Json.of(places));
        }
        return Json.of(lines);
    }

    /** Whole, and on the pad. */
    private static int place(double place) {
        return (int) Math.max(0, Math.min(Bounds.PAD, place + 0.5));
    }
}
