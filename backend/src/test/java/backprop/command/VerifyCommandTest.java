package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Samples;
import backprop.run.certificate.Certificate;
import backprop.run.certificate.Certification;
import backprop.run.certificate.LocalWorker;
import backprop.run.certificate.Replay;
import backprop.run.certificate.Verification;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.WeightsDigest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
    private static final RunSettings SETTINGS = new RunSettings(
            TrainingPlan.notebook().with(plan -> {
                plan.iterations = 12;
                plan.samples = 1000;
            }),
            DataSource.GENERATED);
    private static Certificate honest;

    @TempDir
    private Path folder;

    @BeforeAll
    static void certify() {
        honest = certified();
    }

    /** Of a run of twelve iterations. */
    static Certificate certified() {
        Digits digits = Digits.generated();
        JavaKernels kernels = new JavaKernels();
        Trainer trainer = new Trainer(new Workspace(kernels), SETTINGS.plan(), Samples.of(kernels, digits.train()));
        while (!trainer.progress().isDone()) trainer.step();
        AtomicReference<Certification.Outcome> outcome = new AtomicReference<>();
        LocalWorker worker = new LocalWorker(kernels, digits.train(), digits.test());
        String weights = WeightsDigest.of(trainer.network());
        Verification.Progress progress = Verification.Progress.of(i -> {});
        new Replay(worker::start, SETTINGS, new Certification(SETTINGS, weights, progress, outcome::set));
        worker.run();
        return ((Certification.Outcome.Made) outcome.get()).certificate();
    }

    @Test
    void whatIsTrueIsSaidSoWithTheWeightsAndTheAccuracy() {
        Outcome outcome = verify(honest.text()).requireSuccess();
        assertEquals(
                "net=784-50-10&activation=relu&init=normal&optimizer=sgd&lr=0.1&batch=100&seed=1&iterations=12"
                        + "&data=generated&samples=1000",
                outcome.line("settings"));
        assertTrue(
                outcome.out().contains("true: the run gives these weights (SHA-256 " + honest.weights()),
                outcome.out());
        assertTrue(outcome.out().contains(honest.test().correct() + " of 10000 test digits"), outcome.out());
    }

    @Test
    void whatIsForgedIsSaidToBeFalseAndWhere() {
        expectFalse(forged("\"seed\": 1", "\"seed\": 2"), "iteration 1");
        String third = honest.waypoints().get(2).hash();
        expectFalse(forged(third, "0".repeat(third.length())), "up to iteration 2", "by iteration 3");
        expectFalse(forged(honest.weights(), "0".repeat(64)), "up to iteration 10", "by iteration 12");
        expectFalse(forged(honest.digits(), "0".repeat(64)), "digits", honest.digits());
        String score = "\"test\": [" + honest.test().correct();
        expectFalse(forged(score, score.replaceAll("\\d+$", "9999")), "they read", "not 9999 of 10000");
    }

    private String forged(String there, String instead) {
        assertTrue(honest.text().contains(there), there);
        return honest.text().replace(there, instead);
    }

    private void expectFalse(String text, String... words) {
        Outcome outcome = verify(text);
        assertEquals(1, outcome.exitCode(), outcome.out() + outcome.err());
        String line = outcome.out().lines().reduce((first, last) -> last).orElseThrow();
        assertTrue(line.startsWith("false: "), line);
        for (String word : words) assertTrue(line.contains(word), word + " in: " + line);
    }

    @Test
    void whatCannotBeCheckedGetsASentence() {
        verify("Dear lab").requireSentence("certificate.json", "no JSON");
        verify("{}").requireSentence("not a run's certificate");
        verify(forged("\"version\": 1", "\"version\": 7")).requireSentence("version 7");
        verify(forged("784-50-10", "784-50-11")).requireSentence("\"net\"");
        verify(" ".repeat(100_000)).requireSentence("100000 bytes");
        verify("\u0000\ud83d").requireSentence("certificate.json");
        Outcome.of("verify", folder.resolve("none").toString()).requireSentence("none", "no such file");
        Outcome.of("verify", folder.toString()).requireSentence("is not a file");
        Outcome.of("verify").requireUsage("FILE");
    }

    @Test
    void aRunOnMnistNeedsMnist() {
        verify(forged("\"generated\"", "\"mnist\""), "--data", "generated").requireSentence("MNIST", "--data");
    }

    @Test
    void aNetThatNeedsMoreThanThereIsIsNotBegun() {
        verify(forged("784-50-10", "784-10000-10000-10")).requireSentence("memory");
    }

    private Outcome verify(String text, String... options) {
        try {
            Path file = folder.resolve("certificate.json");
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            String[] args = new String[options.length + 2];
            args[0] = "verify";
            args[1] = file.toString();
            System.arraycopy(options, 0, args, 2, options.length);
            return Outcome.of(args);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
