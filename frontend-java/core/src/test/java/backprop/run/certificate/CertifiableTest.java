package backprop.run.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.run.LineStyle;
import backprop.run.Run;
import backprop.run.RunRecord;
import backprop.run.RunSpec;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.run.history.RunHistory;
import backprop.session.Engine;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.session.settings.StopRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertifiableTest {
    private static final int ALL = Replays.SETTINGS.plan().iterations();

    @Test
    void aRunAtItsEndCanHaveACertificate() {
        assertEquals(Certifiable.YES, of(DataSource.MNIST, ALL, ALL, 0.5, new RunState.Done()));
    }

    /** It was refused one: a rule had stopped it before its last iteration. */
    @Test
    void aRunThatAStopRuleEndedIsCertifiedToWhereItRests() {
        RunView run = view(DataSource.MNIST, ALL - 1, ALL - 1, 0.5, new RunState.Paused());
        assertEquals(Certifiable.YES, Certifiable.of(Optional.of(run), Engine.SIMD));
        RunSettings claimed = Certifiable.settings(run);
        assertEquals(ALL - 1, claimed.plan().iterations());
        assertEquals(Replays.SETTINGS.plan(), claimed.plan().with(draft -> draft.iterations = ALL));
        assertEquals(StopRules.NONE, claimed.stop());
    }

    @Test
    void whyAnotherCannotIsKnownAtOnce() {
        assertEquals(Certifiable.NO_RUN, Certifiable.of(Optional.empty(), Engine.SIMD));
        assertEquals(Certifiable.UNFINISHED, of(DataSource.MNIST, 0, 0, 0.5, new RunState.Paused()));
        assertEquals(Certifiable.UNFINISHED, of(DataSource.MNIST, ALL, ALL - 1, 0.5, new RunState.Done()));
        assertEquals(Certifiable.DIVERGED, of(DataSource.MNIST, 5, 4, 0.5, new RunState.Diverged()));
        assertEquals(Certifiable.OTHER_RATE, of(DataSource.MNIST, ALL, ALL, 0.25, new RunState.Done()));
        assertEquals(
                Certifiable.BRANCH,
                Certifiable.of(
                        Optional.of(view(spec(DataSource.MNIST, 5), ALL, ALL, 0.5, new RunState.Done())), Engine.SIMD));
        for (DataSource own : new DataSource[] {DataSource.DRAWN, DataSource.CLASS})
            assertEquals(Certifiable.OWN_DIGITS, of(own, ALL, ALL, 0.5, new RunState.Done()));
    }

    @Test
    void anEngineThatRoundsOtherwiseCertifiesNothing() {
        assertEquals(Certifiable.ENGINE, Certifiable.of(run(DataSource.MNIST, ALL, ALL, 0.5), Engine.JS));
        assertEquals(Certifiable.YES, Certifiable.of(run(DataSource.MNIST, ALL, ALL, 0.5), Engine.WASM));
    }

    private static Optional<RunView> run(DataSource digits, int done, int saved, double rate) {
        return Optional.of(view(digits, done, saved, rate, new RunState.Done()));
    }

    private static Certifiable of(DataSource digits, int done, int saved, double rate, RunState state) {
        return Certifiable.of(Optional.of(view(digits, done, saved, rate, state)), Engine.SIMD);
    }

    private static RunView view(DataSource digits, int done, int saved, double rate, RunState state) {
        return view(spec(digits, 0), done, saved, rate, state);
    }

    private static RunSpec spec(DataSource digits, int start) {
        return new RunSpec(new RunSettings(Replays.SETTINGS.plan(), digits), start);
    }

    private static RunView view(RunSpec spec, int done, int saved, double rate, RunState state) {
        Snapshot snapshot = new Snapshot(saved, new byte[0]);
        RunRecord record = new RunRecord(
                "", false, spec, new float[done], List.of(), 12, rate, state, snapshot, new RunHistory(true));
        return Run.of(record, new LineStyle(1, 1)).view();
    }
}
