package backprop.run.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.run.Goal;
import backprop.run.LineStyle;
import backprop.run.Run;
import backprop.run.RunRecord;
import backprop.run.RunSpec;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.run.history.RunHistory;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import backprop.session.settings.StopRules;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RemainingTest {
    private static final List<RunSettings> ASKED = Comparison.of(RunSettings.usual())
            .vary(SettingField.LR, List.of("0.1", "0.2", "0.3"))
            .runs();

    private static RunView run(RunSettings settings, String name, double rate, RunState state) {
        return run(new RunSpec(settings), name, rate, state);
    }

    private static RunView run(RunSpec spec, String name, double rate, RunState state) {
        Snapshot weights = new Snapshot(0, new byte[0]);
        RunRecord record = new RunRecord(
                name, false, spec, new float[0], List.of(), 600, rate, state, weights, new RunHistory(true));
        return Run.of(record, new LineStyle(1, 1)).view();
    }

    @Test
    void whatIsThereAlreadyIsNotRunAgain() {
        RunView done = run(ASKED.get(1), "", 0.2, new RunState.Done());
        assertEquals(List.of(ASKED.get(0), ASKED.get(2)), Remaining.of(ASKED, List.of(done)));
    }

    @Test
    void allAreRunAgainWhereAllAreThere() {
        List<RunView> all = ASKED.stream()
                .map(it -> run(it, "", it.plan().learningRate(), new RunState.Done()))
                .toList();
        assertEquals(ASKED, Remaining.of(ASKED, all));
    }

    /** All were trained again when a rule to stop was set or cleared; a branch took the place of the run that it is like. */
    @Test
    void aRuleToStopMakesNoOtherRunAndABranchIsNoneOfThem() {
        StopRules rules = new StopRules(OptionalDouble.of(0.5), OptionalDouble.empty(), false, OptionalInt.empty());
        RunView ruled = run(ASKED.get(0).with(rules), "", 0.1, new RunState.Done());
        RunView branch = run(new RunSpec(ASKED.get(1), 50), "", 0.2, new RunState.Done());
        assertEquals(List.of(ASKED.get(1), ASKED.get(2)), Remaining.of(ASKED, List.of(ruled, branch)));
    }

    @Test
    void whatWorksOrWaitsIsNotRunTwice() {
        RunView waiting = run(ASKED.get(0), "", 0.1, new RunState.Waiting(Goal.TRAIN));
        assertEquals(List.of(ASKED.get(1), ASKED.get(2)), Remaining.of(ASKED, List.of(waiting)));
    }

    @Test
    void whatWentAnotherWayIsNotTheSame() {
        RunView paused = run(ASKED.get(0), "", 0.1, new RunState.Paused());
        RunView changed = run(ASKED.get(1), "", 0.1, new RunState.Done());
        RunView named = run(ASKED.get(2), "From a file", 0.3, new RunState.Done());
        assertEquals(ASKED, Remaining.of(ASKED, List.of(paused, changed, named)));
        RunSettings drawn = new RunSettings(ASKED.get(0).plan(), backprop.session.settings.DataSource.DRAWN);
        List<RunSettings> own = List.of(drawn, ASKED.get(1));
        assertEquals(own, Remaining.of(own, List.of(run(drawn, "", 0.1, new RunState.Done()))));
    }
}
