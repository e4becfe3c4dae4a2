package backprop.ui.learn.technique;

import backprop.json.Json;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A net to be trained by the worker.
 *
 * @param plan as in links
 * @param deviation of the first weights, where it is none of the plan's
 * @param every how many iterations it reads
 * @param learn what it learns from
 * @param read what it reads
 */
record Order(String id, Map<String, String> plan, OptionalDouble deviation, int every, Range learn, List<Range> read) {
    /** Some of the digits. */
    record Range(int from, int to) {
        Json json() {
            return Json.of(List.of(Json.of(from), Json.of(to)));
        }
    }

    /** A plan from "net=784-50-10", "init=he", …. */
    static Map<String, String> plan(String... texts) {
        Map<String, String> plan = new LinkedHashMap<>();
        for (String text : texts) {
            int middle = text.indexOf('=');
            plan.put(text.substring(0, middle), text.substring(middle + 1));
        }
        return plan;
    }

    static Json json(Map<String, String> plan) {
        Map<String, Json> members = new LinkedHashMap<>();
        plan.forEach((name, value) -> members.put(name, Json.of(value)));
        return Json.of(members);
    }

    /** What the worker is asked. */
    Map<String, Json> question() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", Json.of(id));
        members.put("plan", json(plan));
        deviation.ifPresent(number -> members.put("deviation", Json.of(number)));
        members.put("every", Json.of(every));
        members.put("learn", learn.json());
        members.put("read", Json.of(read.stream().map(Range::json).toList()));
        return members;
    }

    static Order of(String id, Map<String, String> plan, int every, Range learn, Range... read) {
        return new Order(id, plan, OptionalDouble.empty(), every, learn, Arrays.asList(read));
    }
}
