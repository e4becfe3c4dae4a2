package backprop.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.architecture.Architecture;
import backprop.train.TrainingPlan;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerRoomTest {
    private static final TrainingPlan SMALL = TrainingPlan.notebook();
    private static final TrainingPlan LARGE = SMALL.with(Architecture.parse("784-8000-2000-10"));

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,1", "3,2", "4,3", "5,4", "8,4", "64,4"})
    void aCoreIsLeftToThePage(int cores, int workers) {
        assertEquals(workers, WorkerRoom.of(cores, WorkerRoom.USUAL_GIGABYTES).workers());
    }

    @Test
    void whereMemoryIsShortThereAreFewer() {
        assertEquals(4, WorkerRoom.of(8, 4).workersFor(SMALL));
        assertEquals(1, WorkerRoom.of(8, 0.5).workersFor(SMALL));
        assertEquals(3, WorkerRoom.of(8, 1).workersFor(SMALL));
        assertEquals(1, WorkerRoom.of(8, 4).workersFor(LARGE));
    }

    @Test
    void oneRunIsAlwaysLetInAndOthersWhileTheyFit() {
        WorkerRoom room = WorkerRoom.of(3, 4);
        assertTrue(room.holds(LARGE, List.of()));
        assertFalse(room.holds(LARGE, List.of(LARGE)));
        assertFalse(room.holds(LARGE, List.of(SMALL)) && room.holds(LARGE, List.of(LARGE)));
        assertTrue(room.holds(SMALL, List.of(SMALL)));
        assertFalse(room.holds(SMALL, Collections.nCopies(2, SMALL)));
    }

    @Test
    void noWorkersAtAllAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WorkerRoom(0, 1));
    }
}
