package backprop.run.report;

import backprop.run.Run;
import backprop.run.RunView;
import backprop.run.certificate.Certifiable;
import backprop.run.certificate.Certificate;
import backprop.run.certificate.CertificateException;
import backprop.run.certificate.CertificateReader;
import backprop.session.Engine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is kept with a run beside what it is: what its student says of it, and its certificate. */
public final class RunNotes {
    /** Characters of a note. */
    public static final int LONGEST = 2_000;

    private static final String NOTE = "note", CERTIFICATE = "certificate";

    private final Map<Run, String> notes = new HashMap<>();
    private final Map<Run, Certificate> certificates = new HashMap<>();

    /** Empty where nothing was said. */
    public String note(Run run) {
        return notes.getOrDefault(run, "");
    }

    /** Of one that is too long, the beginning. */
    public void note(Run run, String note) {
        notes.put(run, note.substring(0, Math.min(LONGEST, note.length())));
    }

    public void certify(Run run, Certificate certificate) {
        certificates.put(run, certificate);
    }

    /** As long as the run has the weights that it speaks of: it may have been begun again. */
    public Optional<Certificate> certificate(RunView run) {
        return Optional.ofNullable(certificates.get(run.run()))
                .filter(it -> Certifiable.of(Optional.of(run), Engine.SIMD) == Certifiable.YES)
                .filter(it -> it.weights().equals(Certifiable.weights(run)));
    }

    /** Adds to what is kept of a run. */
    public void write(Run run, Map<String, String> into) {
        if (!note(run).isEmpty()) into.put(NOTE, note(run));
        if (certificates.containsKey(run))
            into.put(CERTIFICATE, certificates.get(run).text());
    }

    /** From what was kept of it; what cannot be read is left aside. */
    public void read(Run run, Map<String, String> kept) {
        if (kept.containsKey(NOTE)) note(run, kept.get(NOTE));
        if (!kept.containsKey(CERTIFICATE)) return;
        try {
            certify(run, CertificateReader.read(kept.get(CERTIFICATE)));
        } catch (CertificateException e) {
            certificates.remove(run);
        }
    }
}
