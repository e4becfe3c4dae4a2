package backprop.command;

import backprop.run.certificate.Certificate;
import backprop.run.certificate.Score;
import backprop.run.certificate.Verdict;
import java.util.Locale;

/** What doing a run again says of its certificate, as a line: it begins with true or false. */
final class CertificateWords {
    private CertificateWords() {}

    static String line(Verdict verdict, Certificate claimed) {
        if (verdict instanceof Verdict.True)
            return "true: the run gives these weights (SHA-256 " + claimed.weights() + "), and reads "
                    + words(claimed.test()) + " test digits rightly";
        if (verdict instanceof Verdict.OtherDigits other)
            return "false: its digits are not those that are here; theirs have the SHA-256 " + claimed.digits()
                    + ", these " + other.found();
        if (verdict instanceof Verdict.Departs departs)
            return departs.same() == 0
                    ? "false: the run has other weights from the first of its waypoints on, iteration "
                            + departs.other()
                    : "false: the run has the same weights up to iteration " + departs.same()
                            + ", and others by iteration " + departs.other();
        if (verdict instanceof Verdict.OtherScores scores)
            return "false: the weights are the same, but they read " + words(scores.test())
                    + " test digits rightly, and " + words(scores.train()) + " of those that they learned from, not "
                    + words(claimed.test()) + " and " + words(claimed.train());
        if (verdict instanceof Verdict.Diverges diverges)
            return "false: the run diverges, its loss is no number any more after iteration " + diverges.iteration();
        throw new IllegalArgumentException("a run on this JVM ends in a verdict, not in " + verdict);
    }

    private static String words(Score score) {
        return String.format(Locale.ROOT, "%d of %d", score.correct(), score.total());
    }
}
