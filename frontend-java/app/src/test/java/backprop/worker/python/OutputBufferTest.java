package backprop.worker.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutputBufferTest {
    private final List<PythonEvent.Output> told = new ArrayList<>();
    private double now;
    private final OutputBuffer output = new OutputBuffer(() -> now, told::add);

    @Test
    void whatComesFirstIsToldAtOnceAndTheRestSomeTimesASecond() {
        output.add("one\n");
        output.add("two\n");
        assertEquals(List.of(new PythonEvent.Output("one\n", 0)), told);
        now = 60;
        output.add("three\n");
        assertEquals(new PythonEvent.Output("two\nthree\n", 0), told.get(1));
    }

    @Test
    void tenThousandLinesAreAllTold() {
        for (int i = 0; i < 10_000; i++) {
            now += 0.02;
            output.add("line " + i + "\n");
        }
        output.flush();
        String all = told.stream().map(PythonEvent.Output::text).collect(Collectors.joining());
        assertEquals(10_000, all.lines().count());
        assertTrue(told.stream().allMatch(each -> each.dropped() == 0) && told.size() < 10, told.size() + " pieces");
    }

    /** A page that was told all of it had no time for a press on Stop. */
    @Test
    void ofAProgramThatPrintsWithoutEndTheLastLinesAreToldTwiceASecond() {
        int lines = 500_000;
        for (int i = 0; i < lines; i++) {
            now += 0.01;
            output.add(i + "\n");
        }
        output.flush();
        assertTrue(told.size() < 30, told.size() + " pieces");
        long shown =
                told.stream().mapToLong(each -> each.text().lines().count()).sum();
        assertEquals(
                lines,
                shown + told.stream().mapToLong(PythonEvent.Output::dropped).sum());
        PythonEvent.Output last = told.get(told.size() - 1);
        assertTrue(last.text().endsWith((lines - 1) + "\n"));
        assertTrue(shown < 60_000, shown + " lines");
    }
}
