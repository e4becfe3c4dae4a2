package backprop.run.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.optim.OptimizerKind;
import backprop.session.settings.RunSettings;
import backprop.train.Blots;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final Certificate HONEST = Replays.certificate();

    @Test
    void anHonestCertificateIsTrue() {
        assertEquals(new Verdict.True(), Replays.verdict(HONEST));
        assertEquals(Replays.weights(Replays.SETTINGS), HONEST.weights());
        assertEquals(
                List.of(1, 10, 15, 30, 45, 60, 75, 90, 100, 105, 120, 135),
                HONEST.waypoints().stream().map(Waypoint::iteration).toList());
    }

    @Test
    void otherSettingsDepartWhereTheyFirstMatter() {
        assertEquals(new Verdict.Departs(0, 1), with(plan -> plan.seed = 2));
        assertEquals(new Verdict.Departs(0, 1), with(plan -> plan.learningRate = 0.5000001));
        assertEquals(new Verdict.Departs(0, 1), with(plan -> plan.batchSize = 51));
        assertEquals(new Verdict.Departs(0, 1), with(plan -> plan.weightDecay = 1e-4));
        // Its first step is that of SGD.
        assertEquals(new Verdict.Departs(1, 10), with(plan -> plan.optimizer = OptimizerKind.MOMENTUM));
    }

    /** The waypoints stay those of the forged number of iterations, or the reader refuses them. */
    @Test
    void anotherNumberOfIterationsEndsInOtherWeights() {
        Certificate longer = Replays.certificate();
        RunSettings settings = settings(plan -> plan.iterations = 151);
        assertEquals(
                Waypoint.iterations(151),
                longer.waypoints().stream().map(Waypoint::iteration).toList());
        assertEquals(
                new Verdict.Departs(135, 151),
                Replays.verdict(new Certificate(
                        settings,
                        HONEST.digits(),
                        HONEST.waypoints(),
                        HONEST.weights(),
                        HONEST.train(),
                        HONEST.test())));
    }

    private static Verdict with(Consumer<TrainingPlan.Draft> change) {
        return Replays.verdict(new Certificate(
                settings(change),
                HONEST.digits(),
                HONEST.waypoints(),
                HONEST.weights(),
                HONEST.train(),
                HONEST.test()));
    }

    private static RunSettings settings(Consumer<TrainingPlan.Draft> change) {
        return new RunSettings(Replays.SETTINGS.plan().with(change), Replays.SETTINGS.digits());
    }

    @Test
    void eachWaypointThatIsForgedIsWhereItDeparts() {
        for (int i = 0; i < HONEST.waypoints().size(); i += 4) {
            List<Waypoint> forged = new ArrayList<>(HONEST.waypoints());
            int iteration = forged.get(i).iteration();
            forged.set(i, new Waypoint(iteration, "0123456789abcdef"));
            int before = i == 0 ? 0 : forged.get(i - 1).iteration();
            Verdict verdict = Replays.verdict(new Certificate(
                    HONEST.settings(), HONEST.digits(), forged, HONEST.weights(), HONEST.train(), HONEST.test()));
            assertEquals(new Verdict.Departs(before, iteration), verdict);
        }
    }

    @Test
    void weightsThatAreForgedDepartAtTheEnd() {
        String forged = "0".repeat(64);
        Verdict verdict = Replays.verdict(new Certificate(
                HONEST.settings(), HONEST.digits(), HONEST.waypoints(), forged, HONEST.train(), HONEST.test()));
        assertEquals(new Verdict.Departs(135, 150), verdict);
    }

    @Test
    void anAccuracyThatIsForgedIsFoundOut() {
        Score better = new Score(HONEST.test().correct() - 1, HONEST.test().total());
        for (boolean isTest : new boolean[] {true, false}) {
            Verdict verdict = Replays.verdict(new Certificate(
                    HONEST.settings(),
                    HONEST.digits(),
                    HONEST.waypoints(),
                    HONEST.weights(),
                    isTest ? HONEST.train() : better,
                    isTest ? better : HONEST.test()));
            assertEquals(new Verdict.OtherScores(HONEST.train(), HONEST.test()), verdict);
        }
    }

    @Test
    void otherDigitsAreSaidBeforeAnythingIsDone() {
        Verdict verdict = Replays.verdict(HONEST, Blots.dataset(599));
        assertInstanceOf(Verdict.OtherDigits.class, verdict);
        Certificate forged = new Certificate(
                HONEST.settings(), "f".repeat(64), HONEST.waypoints(), HONEST.weights(), HONEST.train(), HONEST.test());
        assertEquals(new Verdict.OtherDigits(HONEST.digits()), Replays.verdict(forged));
    }

    @Test
    void aClaimOfARunThatDivergesIsFalse() {
        assertInstanceOf(Verdict.Departs.class, with(plan -> plan.learningRate = 1000));
        RunSettings wild = settings(plan -> {
            plan.learningRate = 1000;
            plan.optimizer = OptimizerKind.MOMENTUM;
            plan.iterations = 1000;
        });
        assertEquals(new Certification.Outcome.NotAlone(), Replays.certified(wild, HONEST.weights()));
    }

    @Test
    void aRunWithOtherWeightsThanItsSettingsGiveHasNoCertificate() {
        assertEquals(new Certification.Outcome.NotAlone(), Replays.certified(Replays.SETTINGS, "0".repeat(64)));
    }

    /** Its learning is part of the run, though a session rests where its units have died. */
    @Test
    void aRunWhoseUnitsDieIsCertifiedToItsEnd() {
        RunSettings dying = settings(plan -> {
            plan.learningRate = 30;
            plan.iterations = 120;
        });
        Certification.Outcome outcome = Replays.certified(dying, Replays.weights(dying));
        Certificate made =
                assertInstanceOf(Certification.Outcome.Made.class, outcome).certificate();
        assertEquals(new Verdict.True(), Replays.verdict(made));
        assertTrue(made.test().accuracy() < 0.5, made.test().toString());
    }
}
