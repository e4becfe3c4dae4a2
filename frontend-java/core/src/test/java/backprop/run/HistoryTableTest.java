package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.number.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTableTest {
    @Test
    void theSettingsStandAboveTheTableAndTheAccuraciesWhereTheyWereMeasured() {
        RunsPage page = new RunsPage();
        Run run = page.started();
        page.worker().settle();
        RunView view = run.view();
        List<String> lines = HistoryTable.csv(view).lines().toList();
        List<String> settings =
                lines.stream().filter(line -> line.startsWith("#")).toList();
        assertTrue(settings.contains("# net = 784-8-10"), settings.toString());
        assertTrue(settings.contains("# lr = 0.1"), settings.toString());
        List<String> table = lines.subList(settings.size(), lines.size());
        assertEquals("iteration,loss,train_accuracy,test_accuracy", table.get(0));
        assertEquals(RunsPage.ITERATIONS + 1, table.size());
        for (int i = 1; i < table.size(); i++) {
            String line = table.get(i);
            int iteration = i;
            assertTrue(line.startsWith(i + "," + Numbers.full(view.losses().loss(i)) + ","), line);
            String accuracies = view.marks().stream()
                    .filter(mark -> mark.iteration() == iteration)
                    .map(mark -> Numbers.full(mark.train()) + "," + Numbers.full(mark.test()))
                    .findFirst()
                    .orElse(",");
            assertTrue(line.endsWith("," + accuracies), line);
        }
    }
}
