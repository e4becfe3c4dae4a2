package backprop.points;

import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class PresetTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "OWN")
    void aPresetLearnsItsDataFromTenSeeds(DataKind kind) {
        Preset preset = Preset.of(kind);
        StringBuilder found = new StringBuilder();
        boolean all = true;
        for (int seed = 1; seed <= 10; seed++) {
            PointRun run = new PointRun(
                    new Workspace(new JavaKernels()),
                    preset.settings().with(preset.settings().learning().withSeed(seed)));
            for (int i = 0; i < preset.epochs() * run.perEpoch(); i++) run.step();
            double accuracy = run.testScore().accuracy();
            found.append(' ').append(accuracy);
            all &= accuracy >= preset.accuracy();
        }
        assertTrue(all, kind + " is to reach " + preset.accuracy() + ":" + found);
    }
}
