package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.lesson.RunStanding;
import backprop.lesson.StudentMessage.RunReported;
import backprop.lesson.StudentName;
import backprop.lesson.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RunRowTest {
    private static Tile tile(int number, double rate, double... losses) {
        List<Double> loss = new ArrayList<>();
        for (double one : losses) loss.add(one);
        RunReported run = new RunReported(
                "lr=" + rate, 10 * number, loss, OptionalDouble.empty(), List.of(), RunStanding.RUNNING, 0);
        return new Tile("s" + number, new StudentName(number), Optional.empty(), Optional.of(run), List.of(), 0, true);
    }

    private static List<RunRow> rows(Tile... tiles) {
        return RunRow.of(List.of(tiles), query -> Map.of("lr", query.substring("lr=".length())));
    }

    private static List<String> sorted(RunRow.Column column, boolean descending) {
        List<RunRow> rows = new ArrayList<>(rows(tile(1, 0.5), tile(2, 0.1, 2, 0.3), tile(3, 1, 2, 1e30)));
        rows.sort(RunRow.by(column, descending));
        return rows.stream().map(row -> row.tile().student()).toList();
    }

    @Test
    void theSmallestLossComesFirstAndWhoHasNoneLast() {
        assertEquals(List.of("s2", "s3", "s1"), sorted(RunRow.Column.LOSS, false));
        assertEquals(List.of("s3", "s2", "s1"), sorted(RunRow.Column.LOSS, true));
    }

    @Test
    void ratesAreThoseOfTheSettings() {
        assertEquals(List.of("s2", "s1", "s3"), sorted(RunRow.Column.RATE, false));
    }
}
