package backprop.lesson;

import backprop.json.Json;
import backprop.json.JsonException;
import backprop.lesson.MessageException.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** All that is said in a lesson, to JSON and back, checked and bounded. Whatever is wrong gets a MessageException. */
public final class MessageCodec {
    private static final String SINCE = "since", STUDENT = "student", JOIN = "join", NAME = "name", RENAMED = "renamed";
    private static final int LONGEST_KEY = 100;

    private MessageCodec() {}

    /**
     * A student's request: any of the kinds, and "since".
     *
     * @throws MessageException if it is none
     */
    public static MessageBatch readSaying(String body) {
        return checked(() -> {
            OptionalLong since = OptionalLong.empty();
            List<StudentMessage> messages = new ArrayList<>();
            for (Map.Entry<String, Json> member : Json.parse(body).members().entrySet()) {
                if (member.getKey().equals(SINCE)) since = OptionalLong.of(version(member.getValue()));
                else messages.add(StudentCodec.read(member.getKey(), member.getValue()));
            }
            return new MessageBatch(since, messages);
        });
    }

    private static long version(Json json) {
        return (long) Bounds.number(json.number(), SINCE, 0, 1L << 53);
    }

    /** At most one message of each kind: they are members of one object. */
    public static String write(MessageBatch saying) {
        Map<String, Json> json = new LinkedHashMap<>();
        saying.since().ifPresent(since -> json.put(SINCE, Json.of(since)));
        saying.messages().forEach(message -> json.put(StudentCodec.kind(message), StudentCodec.write(message)));
        return Json.of(json).compact();
    }

    /**
     * A teacher's request: exactly one of the kinds.
     *
     * @throws MessageException if it is none
     */
    public static TeacherMessage readOrder(String body) {
        return checked(() -> order(Json.parse(body)));
    }

    private static TeacherMessage order(Json json) {
        Map<String, Json> members = json.members();
        if (members.size() != 1) {
            String known = String.join(", ", TeacherCodec.KINDS);
            throw MessageException.unknown(
                    Problem.KINDS, "order", known, members.keySet().toString());
        }
        Map.Entry<String, Json> only = members.entrySet().iterator().next();
        return TeacherCodec.read(only.getKey(), only.getValue());
    }

    public static String write(TeacherMessage order) {
        return TeacherCodec.write(order).compact();
    }

    /**
     * Any message as the lesson's book has it.
     *
     * @throws MessageException if it is none
     */
    public static Message readMessage(String text) {
        return checked(() -> message(Json.parse(text)));
    }

    private static Message message(Json json) {
        if (json.find(JOIN).isPresent())
            return new Message.Joined(Bounds.text(json.get(JOIN), JOIN, LONGEST_KEY), name(json.get(NAME)));
        if (json.find(STUDENT).isEmpty()) return order(json);
        String student = Bounds.name(json.get(STUDENT), STUDENT);
        if (json.find(RENAMED).isPresent()) return new Message.Renamed(student, name(json.get(RENAMED)));
        for (Map.Entry<String, Json> member : json.members().entrySet()) {
            if (!member.getKey().equals(STUDENT))
                return new Message.Said(student, StudentCodec.read(member.getKey(), member.getValue()));
        }
        throw MessageException.unknown(Problem.KINDS, "kind", String.join(", ", StudentCodec.KINDS), STUDENT);
    }

    private static StudentName name(Json json) {
        return new StudentName(Bounds.whole(json, NAME, 0, StudentName.COUNT - 1));
    }

    public static String write(Message message) {
        if (message instanceof TeacherMessage order) return write(order);
        Map<String, Json> json = new LinkedHashMap<>();
        if (message instanceof Message.Joined joined) {
            json.put(JOIN, Json.of(joined.key()));
            json.put(NAME, Json.of(joined.name().index()));
        } else if (message instanceof Message.Renamed renamed) {
            json.put(STUDENT, Json.of(renamed.student()));
            json.put(RENAMED, Json.of(renamed.name().index()));
        } else if (message instanceof Message.Said said) {
            json.put(STUDENT, Json.of(said.student()));
            json.put(StudentCodec.kind(said.what()), StudentCodec.write(said.what()));
        }
        return Json.of(json).compact();
    }

    private static <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (JsonException e) {
            throw new MessageException(e);
        }
    }
}
