package backprop.ui.train.certificate;

import backprop.browser.Address;
import backprop.run.RunView;
import backprop.run.RunWorker;
import backprop.run.certificate.Certifiable;
import backprop.run.certificate.Certificate;
import backprop.run.certificate.CertificateException;
import backprop.run.certificate.CertificateReader;
import backprop.run.certificate.Certification;
import backprop.run.certificate.Obstacle;
import backprop.run.certificate.Replay;
import backprop.run.certificate.Verdict;
import backprop.run.certificate.Verification;
import backprop.run.report.RunNotes;
import backprop.session.Engine;
import backprop.session.settings.RunSettings;
import backprop.ui.dom.Clipboard;
import backprop.ui.dom.Elements;
import backprop.ui.dom.SavedFile;
import backprop.ui.dom.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** Makes the certificate of a run, or checks one that came from elsewhere: both by doing the run once more. */
public final class CertificateDialog {
    private static final String PARAMETER = "verify";

    private final Engine engine;
    private final RunNotes notes;
    private final Consumer<RunView> certified;
    private final RunWorker.Factory workers;
    private final HTMLElement dialog = Elements.byId("certificate-dialog");
    private final HTMLElement message = Elements.byId("certificate-said");
    private final CertificateView view = new CertificateView(dialog);
    private final VerdictWords words = new VerdictWords(view);
    private Optional<Certificate> shown = Optional.empty();
    private Optional<Replay> replay = Optional.empty();
    private Runnable again = () -> {};
    private Runnable closed = () -> {};

    /** @param certified told a run that has got a certificate, to be kept with it */
    public CertificateDialog(Engine engine, RunWorker.Factory workers, RunNotes notes, Consumer<RunView> certified) {
        this.engine = engine;
        this.notes = notes;
        this.certified = certified;
        this.workers = workers;
        on("certificate-close", () -> close(dialog));
        on("certificate-stop", this::stopped);
        on("certificate-again", () -> again.run());
        on("certificate-save", () -> shown.ifPresent(CertificateDialog::save));
        on("certificate-copy", () -> shown.ifPresent(this::copy));
        new CertificateFile(this::check, this::showProblem);
        // The page's own keys are not meant while it is open.
        dialog.addEventListener("keydown", event -> event.stopPropagation());
        dialog.addEventListener("close", event -> {
            stop();
            Address.parameter(PARAMETER, "");
            closed.run();
        });
    }

    private static void on(String id, Runnable action) {
        Elements.byId(id).addEventListener("click", event -> action.run());
    }

    /** Checks what the page's address holds, where it holds one. */
    public void openAddress() {
        Address.parameter(PARAMETER).ifPresent(link -> {
            show(() -> {});
            try {
                check(CertificateReader.readLink(link));
            } catch (CertificateException e) {
                showProblem(e);
            }
        });
    }

    /**
     * Of this run; what it has already is shown at once.
     *
     * @param closed called when the dialog is
     */
    public void open(Optional<RunView> run, Runnable closed) {
        show(closed);
        Certifiable certifiable = Certifiable.of(run, engine);
        view.reset("certificate.lede");
        if (certifiable != Certifiable.YES) {
            run.ifPresent(it -> view.settings(it.spec().settings()));
            view.verdict("resting", "certificate.no." + certifiable.name());
            return;
        }
        again = () -> make(run.get());
        notes.certificate(run.get()).ifPresentOrElse(this::made, again);
    }

    private void show(Runnable closed) {
        stop();
        this.closed = closed;
        shown = Optional.empty();
        Texts.clear(message);
        open(dialog);
    }

    private void make(RunView run) {
        view.reset("certificate.lede");
        RunSettings settings = Certifiable.settings(run);
        view.settings(settings);
        view.progress(0, run.iteration());
        Verification.Progress progress = view.progress(run.iteration());
        start(settings, new Certification(settings, Certifiable.weights(run), progress, outcome -> made(run, outcome)));
    }

    private void start(RunSettings settings, Replay.Listener listener) {
        stop();
        replay = Optional.of(new Replay(workers, settings, listener));
    }

    private void made(RunView run, Certification.Outcome outcome) {
        if (outcome instanceof Certification.Outcome.Made made) {
            notes.certify(run.run(), made.certificate());
            certified.accept(run);
            made(made.certificate());
        } else if (outcome instanceof Certification.Outcome.Failed failed) {
            showUndecided(failed.obstacle());
        } else {
            view.verdict("false", "certificate.no.alone");
        }
    }

    private void made(Certificate certificate) {
        shown = Optional.of(certificate);
        view.reset("certificate.lede");
        view.settings(certificate.settings());
        view.facts(certificate);
        view.verdict("true", "certificate.made");
        view.showActions(true, true);
    }

    private void check(Certificate certificate) {
        stop();
        Texts.clear(message);
        shown = Optional.of(certificate);
        again = () -> check(certificate);
        view.reset("certificate.lede.check");
        view.settings(certificate.settings());
        view.facts(certificate);
        if (!engine.isExact()) {
            view.verdict("undecided", "certificate.undecided", Texts.text("certificate.undecided.engine"));
            return;
        }
        view.progress(0, certificate.iterations());
        Verification.Progress progress = view.progress(certificate.iterations());
        start(certificate.settings(), new Verification(certificate, progress, this::decided));
    }

    private void showProblem(CertificateException e) {
        stop();
        view.reset("certificate.lede.check");
        words.show(e);
    }

    private void decided(Verdict verdict) {
        words.show(verdict);
        view.showActions(false, true);
    }

    private void showUndecided(Obstacle obstacle) {
        words.show(obstacle);
        view.showActions(false, true);
    }

    private void stopped() {
        stop();
        view.verdict("undecided", "certificate.stopped");
        view.showActions(false, true);
    }

    private void stop() {
        replay.ifPresent(Replay::stop);
        replay = Optional.empty();
    }

    private static void save(Certificate certificate) {
        byte[] text = certificate.text().getBytes(StandardCharsets.UTF_8);
        String net = certificate.settings().plan().architecture().text();
        SavedFile.download(text, net + "-" + certificate.iterations() + ".certificate.json", "application/json");
    }

    private void copy(Certificate certificate) {
        String link = link(certificate);
        Clipboard.write(
                link,
                () -> Texts.show(message, "certificate.copied"),
                () -> Texts.show(message, "certificate.here", link));
    }

    /** Where a certificate is checked. */
    public static String link(Certificate certificate) {
        return at(PARAMETER, certificate.link());
    }

    @JSBody(
            params = {"name", "value"},
            script = "var url = new URL(location.pathname, location.href); url.searchParams.set(name, value);"
                    + " return url.href;")
    private static native String at(String name, String value);

    @JSBody(params = "dialog", script = "if (!dialog.open) dialog.showModal();")
    private static native void open(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.close();")
    private static native void close(HTMLElement dialog);
}
