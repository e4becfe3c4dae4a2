package backprop.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private final Counting kernels = new Counting();
    private final Workspace home = new Workspace(kernels);

    private void pass(int rows) {
        home.startStep();
        for (int columns : new int[] {50, 50, 10, 10, 50}) home.result(rows, columns);
    }

    @Test
    void aSteadyLoopTakesNoNewMemory() {
        pass(100);
        int before = kernels.arrays();
        for (int i = 0; i < 10; i++) pass(100);
        assertEquals(before, kernels.arrays());
    }

    @Test
    void changingBatchSizesReuseMemory() {
        pass(100);
        int before = kernels.arrays();
        for (int rows = 99; rows > 0; rows--) pass(rows);
        assertEquals(before, kernels.arrays());
    }

    @Test
    void growingBatchSizesTakeAtMostAPassEach() {
        for (int rows = 1; rows <= 10; rows++) pass(rows);
        int before = kernels.arrays();
        for (int rows = 10; rows > 0; rows--) pass(rows);
        assertEquals(before, kernels.arrays());
    }

    @Test
    void resultsOfOneStepDoNotShareMemory() {
        assertNotSame(home.result(2, 2).data(), home.result(2, 2).data());
    }

    @Test
    void rowsArePaddedToFours() {
        assertEquals(12, home.allocate(2, 10).rowStride());
        assertEquals(8, home.allocate(2, 8).rowStride());
        assertEquals(24, home.allocate(2, 10).data().length);
    }
}
