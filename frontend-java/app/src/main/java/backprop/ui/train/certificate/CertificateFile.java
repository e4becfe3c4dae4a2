package backprop.ui.train.certificate;

import backprop.browser.callback.TextCallback;
import backprop.run.certificate.Certificate;
import backprop.run.certificate.CertificateException;
import backprop.run.certificate.CertificateReader;
import backprop.ui.dom.Elements;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A certificate from a file that is chosen. */
final class CertificateFile {
    private final Consumer<Certificate> read;
    private final Consumer<CertificateException> refused;

    CertificateFile(Consumer<Certificate> read, Consumer<CertificateException> refused) {
        this.read = read;
        this.refused = refused;
        HTMLInputElement field = Elements.byId("certificate-file");
        Elements.byId("certificate-open").addEventListener("click", event -> field.click());
        field.addEventListener("change", event -> {
            // A little more than the longest says that it is too long.
            beginning(field, CertificateReader.LONGEST + 1, this::read);
            field.setValue("");
        });
    }

    private void read(String text) {
        try {
            read.accept(CertificateReader.read(text));
        } catch (CertificateException e) {
            refused.accept(e);
        }
    }

    /** Of a file that cannot be read, nothing. */
    @JSBody(
            params = {"field", "most", "then"},
            script =
                    "var file = field.files[0]; if (file) file.slice(0, 4 * most).text().then(then, function() { then(''); });")
    private static native void beginning(HTMLInputElement field, int most, TextCallback then);
}
