package backprop.run.report;

import backprop.run.RunView;
import java.util.Optional;

/**
 * A run in a report.
 *
 * @param title what it is called in the page's list
 * @param note what the student says of it; empty for nothing
 * @param certificate where it can be checked
 */
public record ReportEntry(String title, RunView run, String note, Optional<CertificateLink> certificate) {
    /** @param weights SHA-256 of them */
    public record CertificateLink(String address, String weights) {}
}
