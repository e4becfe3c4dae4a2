package backprop.ui.train.certificate;

import backprop.run.certificate.Certificate;
import backprop.run.certificate.Score;
import backprop.run.certificate.Verification;
import backprop.run.report.SettingsWords;
import backprop.session.settings.RunSettings;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** What the dialog of a certificate shows. */
final class CertificateView {
    private final HTMLElement dialog;
    private final HTMLElement settings = Elements.byId("certificate-settings");
    private final HTMLElement at = Elements.byId("certificate-at");
    private final HTMLElement verdict = Elements.byId("certificate-verdict");
    private final HTMLElement facts = Elements.byId("certificate-facts");

    CertificateView(HTMLElement dialog) {
        this.dialog = dialog;
    }

    /** With nothing shown yet. */
    void reset(String lede) {
        Texts.show(Elements.byId("certificate-lede"), lede);
        Texts.clear(verdict);
        Texts.clear(settings);
        Markup.empty(facts);
        state("resting");
        showActions(false, false);
    }

    /** @param isMade whether there is one to take along */
    void showActions(boolean isMade, boolean isRepeatable) {
        Elements.byId("certificate-save").setHidden(!isMade);
        Elements.byId("certificate-copy").setHidden(!isMade);
        Elements.byId("certificate-again").setHidden(!isRepeatable);
    }

    private void state(String state) {
        DomUpdate.attribute(dialog, "data-state", state);
    }

    void settings(RunSettings said) {
        DomUpdate.text(settings, new SettingsWords(Texts::text).of(said));
    }

    void facts(Certificate certificate) {
        Markup.empty(facts);
        fact("certificate.fact.accuracy", score(certificate.test()));
        fact("certificate.fact.training", score(certificate.train()));
        fact("certificate.fact.weights", code(certificate.weights()));
        fact("certificate.fact.digits", code(certificate.digits()));
    }

    private void fact(String key, Element value) {
        HTMLElement name = Elements.create("dt");
        Texts.show(name, key);
        facts.appendChild(name);
        facts.appendChild(Markup.put(Markup.html("dd"), value));
    }

    private static Element score(Score score) {
        HTMLElement words = Elements.create("span");
        String correct = LocalNumbers.grouped(score.correct()), total = LocalNumbers.grouped(score.total());
        Texts.show(words, "certificate.fact.score", LocalNumbers.percent(score.accuracy()), correct, total);
        return words;
    }

    private static Element code(String hash) {
        return Markup.put(Markup.html("code"), hash);
    }

    Verification.Progress progress(int iterations) {
        return new Verification.Progress() {
            @Override
            public void loading(int digits, int of) {
                if (digits < of)
                    Texts.show(at, "certificate.loading", LocalNumbers.grouped(digits), LocalNumbers.grouped(of));
            }

            @Override
            public void progressed(int iteration) {
                progress(iteration, iterations);
            }
        };
    }

    void progress(int iteration, int iterations) {
        state("working");
        Elements.byId("certificate-progress").setAttribute("value", Double.toString((double) iteration / iterations));
        Texts.show(at, "certificate.at", LocalNumbers.grouped(iteration), LocalNumbers.grouped(iterations));
    }

    void verdict(String state, String key, String... parameters) {
        state(state);
        Texts.show(verdict, key, parameters);
    }
}
