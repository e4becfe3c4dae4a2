package backprop.command;

import backprop.mnist.MnistFolder;
import backprop.run.certificate.Certificate;
import backprop.run.certificate.CertificateException;
import backprop.run.certificate.CertificateReader;
import backprop.run.certificate.LocalWorker;
import backprop.run.certificate.Replay;
import backprop.run.certificate.Verdict;
import backprop.run.certificate.Verification;
import backprop.session.MemoryBudgetException;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.tensor.JavaKernels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description =
                "Do a run again from its certificate, and say whether that is true: exit code 0 if it is, else 1.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the certificate, as the Train lab saves it (JSON)")
    private Path file;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Certificate certificate = read();
        print("settings " + words(certificate.settings()));
        Digits digits = digits(certificate.settings().digits());
        Verdict verdict = replay(certificate, digits);
        print(CertificateWords.line(verdict, certificate));
        return verdict instanceof Verdict.True ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private Certificate read() {
        try {
            return CertificateReader.read(UserFiles.readText(file, CertificateReader.LONGEST));
        } catch (CertificateException e) {
            throw new SentenceException(file + " cannot be checked: " + e.getMessage() + ".", e);
        }
    }

    private Digits digits(DataSource source) {
        if (source == DataSource.GENERATED) return Digits.generated();
        MnistFolder folder = data.findIfWanted()
                .orElseThrow(() -> new SentenceException("The run of " + file
                        + " learned from MNIST, which is not here: name its folder with --data, or let \"serve\" fetch it"
                        + " once."));
        return Digits.mnist(folder);
    }

    private Verdict replay(Certificate certificate, Digits digits) {
        AtomicReference<Verdict> verdict = new AtomicReference<>();
        LocalWorker worker = new LocalWorker(new JavaKernels(), digits.train(), digits.test());
        try (ProgressBar bar = Bars.of("verify", certificate.iterations())) {
            Verification.Progress progress = Verification.Progress.of(bar::stepTo);
            new Replay(worker::start, certificate.settings(), new Verification(certificate, progress, verdict::set));
            worker.run();
        } catch (MemoryBudgetException | OutOfMemoryError e) {
            throw new SentenceException(
                    "The run of " + file + " needs more memory than there is, so nothing can be said about it.", e);
        }
        return verdict.get();
    }

    /** As a link has them. */
    private static String words(RunSettings settings) {
        return settings.texts().entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Printable.of(line));
        out.flush();
    }
}
