package backprop.bench;

import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a page's main thread did while it was traced.
 *
 * @param tasks milliseconds of each, the longest first
 * @param times by the names of Chromium's devtools.timeline, without what else ran within
 */
record Timeline(List<Double> tasks, Map<String, Time> times) {
    private static final String MAIN = "CrRendererMain", TASK = "RunTask";
    private static final int SHOWN = 12;

    record Time(int count, double milliseconds) {}

    private record Slice(String name, double start, double end) {}

    /** Of the renderer that was busiest: the page that was worked with. */
    static Timeline of(List<JsonObject> events) {
        Map<String, List<Slice>> threads = new HashMap<>();
        for (JsonObject event : events) {
            if (is(event, "name", "thread_name") && is(event.getAsJsonObject("args"), "name", MAIN))
                threads.put(thread(event), new ArrayList<>());
        }
        for (JsonObject event : events) {
            if (is(event, "ph", "X") && threads.containsKey(thread(event)))
                threads.get(thread(event)).add(slice(event));
        }
        return threads.values().stream()
                .map(Timeline::summed)
                .max(Comparator.comparingDouble(Timeline::busy))
                .orElseThrow();
    }

    private static boolean is(JsonObject object, String member, String value) {
        return object.has(member) && object.get(member).getAsString().equals(value);
    }

    private static String thread(JsonObject event) {
        return event.get("pid").getAsString() + ":" + event.get("tid").getAsString();
    }

    /** From microseconds. */
    private static Slice slice(JsonObject event) {
        double start = event.get("ts").getAsDouble() / 1000;
        double length = event.has("dur") ? event.get("dur").getAsDouble() / 1000 : 0;
        return new Slice(event.get("name").getAsString(), start, start + length);
    }

    private static Timeline summed(List<Slice> slices) {
        List<Double> tasks = new ArrayList<>();
        Map<String, Time> times = new HashMap<>();
        Deque<Slice> around = new ArrayDeque<>();
        slices.sort(Comparator.comparingDouble(Slice::start).thenComparing(Slice::end, Comparator.reverseOrder()));
        for (Slice slice : slices) {
            double length = slice.end - slice.start;
            if (slice.name.equals(TASK)) {
                tasks.add(length);
                continue;
            }
            while (!around.isEmpty() && around.peek().end <= slice.start) around.pop();
            if (!around.isEmpty()) add(times, around.peek().name, 0, -length);
            add(times, slice.name, 1, length);
            around.push(slice);
        }
        tasks.sort(Comparator.reverseOrder());
        return new Timeline(tasks, times);
    }

    private static void add(Map<String, Time> times, String name, int count, double milliseconds) {
        times.merge(
                name,
                new Time(count, milliseconds),
                (was, more) -> new Time(was.count + more.count, was.milliseconds + more.milliseconds));
    }

    double busy() {
        return tasks.stream().mapToDouble(task -> task).sum();
    }

    double longestTask() {
        return tasks.isEmpty() ? 0 : tasks.get(0);
    }

    double milliseconds(String name) {
        return times.getOrDefault(name, new Time(0, 0)).milliseconds;
    }

    String table() {
        StringBuilder text = new StringBuilder();
        times.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().milliseconds))
                .limit(SHOWN)
                .forEach(entry -> text.append(String.format(
                        Locale.ROOT,
                        "  %-32s %8.1f ms %6d times%n",
                        entry.getKey(),
                        entry.getValue().milliseconds,
                        entry.getValue().count)));
        return text.toString();
    }
}
