package backprop.lesson;

import backprop.json.Json;
import backprop.lesson.MessageException.Problem;
import java.util.List;
import java.util.Map;

/** What the teacher decides, each a JSON object of one member. */
final class TeacherCodec {
    static final List<String> KINDS = List.of(
            "ask",
            "reveal",
            "askAgain",
            "close",
            "wantDigit",
            "removeDigit",
            "giveWall",
            "bringHere",
            "pause",
            "resume",
            "showNames",
            "rename",
            "end");

    private TeacherCodec() {}

    static TeacherMessage read(String kind, Json json) {
        return switch (kind) {
            case "ask" -> new TeacherMessage.Asked(QuestionCodec.read(json));
            case "reveal" -> yes(json, new TeacherMessage.Revealed());
            case "askAgain" -> yes(json, new TeacherMessage.AskedAgain());
            case "close" -> yes(json, new TeacherMessage.QuestionClosed());
            case "wantDigit" ->
                json instanceof Json.Null
                        ? new TeacherMessage.DigitsEnough()
                        : new TeacherMessage.DigitWanted(Bounds.whole(json, kind, 0, 9));
            case "removeDigit" -> new TeacherMessage.DigitRemoved(number(json, kind));
            case "giveWall" -> yes(json, new TeacherMessage.WallGiven());
            case "bringHere" -> new TeacherMessage.BroughtHere(Bounds.address(json));
            case "pause" -> yes(json, new TeacherMessage.Paused());
            case "resume" -> yes(json, new TeacherMessage.Resumed());
            case "showNames" -> new TeacherMessage.NamesShown(json.bool());
            case "rename" -> new TeacherMessage.NameRefused(Bounds.name(json, kind));
            case "end" -> yes(json, new TeacherMessage.Ended());
            default -> throw MessageException.unknown(Problem.KINDS, "kind", String.join(", ", KINDS), kind);
        };
    }

    private static TeacherMessage yes(Json json, TeacherMessage message) {
        if (!json.bool()) throw MessageException.unknown(Problem.KINDS, "kind", "true", "false");
        return message;
    }

    private static long number(Json json, String name) {
        return (long) Bounds.number(json.number(), name, 1, 1L << 53);
    }

    static Json write(TeacherMessage message) {
        if (message instanceof TeacherMessage.Asked asked) return one("ask", QuestionCodec.write(asked.question()));
        if (message instanceof TeacherMessage.Revealed) return one("reveal", Json.of(true));
        if (message instanceof TeacherMessage.AskedAgain) return one("askAgain", Json.of(true));
        if (message instanceof TeacherMessage.QuestionClosed) return one("close", Json.of(true));
        if (message instanceof TeacherMessage.DigitWanted wanted) return one("wantDigit", Json.of(wanted.label()));
        if (message instanceof TeacherMessage.DigitsEnough) return one("wantDigit", new Json.Null());
        if (message instanceof TeacherMessage.DigitRemoved removed)
            return one("removeDigit", Json.of(removed.number()));
        if (message instanceof TeacherMessage.WallGiven) return one("giveWall", Json.of(true));
        if (message instanceof TeacherMessage.BroughtHere here) return one("bringHere", Json.of(here.address()));
        if (message instanceof TeacherMessage.Paused) return one("pause", Json.of(true));
        if (message instanceof TeacherMessage.Resumed) return one("resume", Json.of(true));
        if (message instanceof TeacherMessage.NamesShown names) return one("showNames", Json.of(names.shown()));
        if (message instanceof TeacherMessage.NameRefused refused) return one("rename", Json.of(refused.student()));
        if (message instanceof TeacherMessage.Ended) return one("end", Json.of(true));
        throw new IllegalArgumentException("no code for such a message");
    }

    private static Json one(String kind, Json json) {
        return Json.of(Map.of(kind, json));
    }
}
