package backprop.ui.train.certificate;

import backprop.run.certificate.CertificateException;
import backprop.run.certificate.Obstacle;
import backprop.run.certificate.Score;
import backprop.run.certificate.Verdict;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;

/** What a run that was done again says of its certificate, in the dialog; and why it says nothing. */
final class VerdictWords {
    private static final String FALSE = "false", UNDECIDED = "undecided";

    private final CertificateView view;

    VerdictWords(CertificateView view) {
        this.view = view;
    }

    void show(Verdict verdict) {
        if (verdict instanceof Verdict.True) view.verdict("true", "certificate.true");
        else if (verdict instanceof Verdict.OtherDigits) view.verdict(FALSE, "certificate.false.digits");
        else if (verdict instanceof Verdict.Departs departs) departs(departs);
        else if (verdict instanceof Verdict.OtherScores scores) scores(scores.train(), scores.test());
        else if (verdict instanceof Verdict.Diverges diverges)
            view.verdict(FALSE, "certificate.false.diverges", LocalNumbers.grouped(diverges.iteration()));
        else if (verdict instanceof Verdict.Undecided undecided) show(undecided.obstacle());
    }

    private void departs(Verdict.Departs departs) {
        String same = LocalNumbers.grouped(departs.same()), other = LocalNumbers.grouped(departs.other());
        if (departs.same() == 0) view.verdict(FALSE, "certificate.false.first", other);
        else view.verdict(FALSE, "certificate.false.departs", same, other);
    }

    private void scores(Score train, Score test) {
        view.verdict(
                FALSE,
                "certificate.false.scores",
                LocalNumbers.grouped(test.correct()),
                LocalNumbers.grouped(test.total()),
                LocalNumbers.grouped(train.correct()),
                LocalNumbers.grouped(train.total()));
    }

    void show(Obstacle obstacle) {
        String[] parameters = obstacle.parameters().toArray(new String[0]);
        boolean isMissing = obstacle.code().equals(Obstacle.MISSING);
        String key = isMissing ? "certificate.undecided.missing" : "engine.failed." + obstacle.code();
        view.verdict(UNDECIDED, "certificate.undecided", Texts.text(key, parameters));
    }

    void show(CertificateException e) {
        String found = e.parameters().get("found"), name = e.parameters().get("name");
        view.verdict(UNDECIDED, "certificate.problem", Texts.text("certificate.problem." + e.code(), found, name));
    }
}
