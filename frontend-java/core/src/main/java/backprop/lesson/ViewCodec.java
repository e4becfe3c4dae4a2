package backprop.lesson;

import backprop.data.pad.Stroke;
import backprop.json.Json;
import backprop.lesson.StudentView.DigitRequest;
import backprop.lesson.StudentView.Lead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the server shows to students and to the board, to JSON and back. What is not there is left out. */
public final class ViewCodec {
    private static final String STUDENT = "student", DIGIT = "digit", LABEL = "label", NUMBER = "number";
    private static final String GIVEN = "given", DIGITS = "digits", CURRENT = "current";

    private ViewCodec() {}

    /** {"version","name":{"en","zh"},"question","pause":true,"lead":{"number","address"},"digit":{"number","label","drawn"},"given":{"number","digits"},"ended":true}. */
    public static Json write(StudentView view) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("version", Json.of(view.version()));
        view.name().ifPresent(name -> json.put("name", write(name)));
        view.question().ifPresent(question -> json.put("question", QuestionCodec.write(question)));
        view.paused().ifPresent(paused -> json.put("pause", Json.of(paused)));
        view.lead().ifPresent(lead -> json.put("lead", write(lead)));
        view.digit().ifPresent(wish -> json.put(DIGIT, write(wish)));
        view.given().ifPresent(given -> json.put(GIVEN, write(given)));
        if (view.ended()) json.put("ended", Json.of(true));
        return Json.of(json);
    }

    public static StudentView readView(Json json) {
        return new StudentView(
                (long) json.get("version").number(),
                json.find("name").map(ViewCodec::readName),
                json.find("question").map(QuestionCodec::readAsked),
                json.find("pause").map(Json::bool),
                json.find("lead")
                        .map(lead -> new Lead((long) lead.get(NUMBER).number(), Bounds.address(lead.get("address")))),
                json.find(DIGIT)
                        .map(wish -> new DigitRequest(
                                (long) wish.get(NUMBER).number(),
                                wish.find(LABEL).map(Json::integer),
                                wish.get("drawn").bool())),
                json.find(GIVEN)
                        .map(given -> new StudentView.Given(
                                (long) given.get(NUMBER).number(),
                                given.get(DIGITS).integer())),
                json.find("ended").isPresent());
    }

    public static Json write(StudentName name) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("en", Json.of(name.english()));
        json.put("zh", Json.of(name.chinese()));
        return Json.of(json);
    }

    public static StudentName readName(Json json) {
        return StudentName.find(json.get("en").text()).orElse(new StudentName(0));
    }

    private static Json write(Lead lead) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put(NUMBER, Json.of(lead.number()));
        json.put("address", Json.of(lead.address()));
        return Json.of(json);
    }

    private static Json write(DigitRequest wish) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put(NUMBER, Json.of(wish.number()));
        wish.label().ifPresent(label -> json.put(LABEL, Json.of(label)));
        json.put("drawn", Json.of(wish.drawn()));
        return Json.of(json);
    }

    private static Json write(StudentView.Given given) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put(NUMBER, Json.of(given.number()));
        json.put(DIGITS, Json.of(given.digits()));
        return Json.of(json);
    }

    /** {"student","name","page","run":{…},"tasks":[{"id","state","misses","mistake"},…],"seenMillisAgo","present"}. */
    public static Json write(Tile tile) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put(STUDENT, Json.of(tile.student()));
        json.put("name", write(tile.name()));
        tile.page().ifPresent(page -> json.put("page", Json.of(page)));
        tile.run().ifPresent(run -> json.put("run", StudentCodec.write(run)));
        json.put("tasks", list(tile.tasks(), ViewCodec::write));
        json.put("seenMillisAgo", Json.of(tile.seenMillisAgo()));
        json.put("present", Json.of(tile.present()));
        return Json.of(json);
    }

    public static Tile readTile(Json json) {
        return new Tile(
                json.get(STUDENT).text(),
                readName(json.get("name")),
                json.find("page").map(Json::text),
                json.find("run").map(run -> (StudentMessage.RunReported) StudentCodec.read("run", run)),
                json.get("tasks").items().stream().map(ViewCodec::readTask).toList(),
                (long) json.get("seenMillisAgo").number(),
                json.get("present").bool());
    }

    private static Json write(TaskView task) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("id", Json.of(task.id()));
        json.put("state", Json.of(Bounds.key(task.state())));
        json.put("misses", Json.of(task.misses()));
        task.mistake().ifPresent(mistake -> json.put("mistake", Json.of(mistake)));
        return Json.of(json);
    }

    private static TaskView readTask(Json json) {
        return new TaskView(
                json.get("id").text(),
                Bounds.oneOf(json.get("state"), "state", TaskState.values()),
                json.get("misses").integer(),
                json.find("mistake").map(Json::text));
    }

    /** {"student","number","label","strokes":[[x,y,…],…]}: "event: digit" of the board. */
    public static Json write(WallDigit digit) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put(STUDENT, Json.of(digit.student()));
        json.put(NUMBER, Json.of(digit.number()));
        json.put(LABEL, Json.of(digit.label()));
        json.put("strokes", StudentCodec.write(digit.strokes()));
        return Json.of(json);
    }

    public static WallDigit readDigit(Json json) {
        List<Stroke> strokes = StudentCodec.strokes(json.get("strokes"));
        return new WallDigit(
                (long) json.get(NUMBER).number(),
                json.get(STUDENT).text(),
                json.get(LABEL).integer(),
                strokes);
    }

    /** {"student":null,"lesson","code","students","question","wall":{"wanted","digits","given":{"digits","current"}},"lead","paused","namesShown","ended"}. */
    public static Json write(BoardState state) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put(STUDENT, new Json.Null());
        json.put("lesson", Json.of(state.lesson()));
        json.put("code", Json.of(state.code()));
        json.put("students", Json.of(state.students()));
        state.question().ifPresent(question -> json.put("question", QuestionCodec.write(question)));
        Map<String, Json> wall = new LinkedHashMap<>();
        state.wanted().ifPresent(label -> wall.put("wanted", Json.of(label)));
        wall.put(DIGITS, Json.of(state.digits()));
        state.given().ifPresent(given -> wall.put(GIVEN, write(given)));
        json.put("wall", Json.of(wall));
        state.lead().ifPresent(lead -> json.put("lead", Json.of(lead)));
        json.put("paused", Json.of(state.paused()));
        json.put("namesShown", Json.of(state.namesShown()));
        json.put("ended", Json.of(state.ended()));
        return Json.of(json);
    }

    private static Json write(BoardState.Given given) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put(DIGITS, Json.of(given.digits()));
        json.put(CURRENT, Json.of(given.current()));
        return Json.of(json);
    }

    public static BoardState readState(Json json) {
        Json wall = json.get("wall");
        return new BoardState(
                json.get("lesson").text(),
                json.get("code").text(),
                json.get("students").integer(),
                json.find("question").map(QuestionCodec::readAsked),
                wall.find("wanted").map(Json::integer),
                wall.get(DIGITS).integer(),
                wall.find(GIVEN)
                        .map(given -> new BoardState.Given(
                                given.get(DIGITS).integer(), given.get(CURRENT).bool())),
                json.find("lead").map(Json::text),
                json.get("paused").bool(),
                json.get("namesShown").bool(),
                json.get("ended").bool());
    }

    private static <T> Json list(List<T> items, Function<T, Json> write) {
        List<Json> list = new ArrayList<>();
        for (T item : items) list.add(write.apply(item));
        return Json.of(list);
    }
}
