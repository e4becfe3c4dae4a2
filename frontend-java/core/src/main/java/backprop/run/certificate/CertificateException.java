package backprop.run.certificate;

import backprop.file.FileException;
import java.util.Map;

/** A text that is no certificate, or none that can be checked here. */
public final class CertificateException extends FileException {
    /** The parameters of every sentence: what it is about, and what was found or wanted there. */
    private static final String NAME = "name", FOUND = "found";

    private CertificateException(String code, String sentence, String name, String found) {
        super(code, sentence, Map.of(NAME, shortened(name), FOUND, shortened(found)));
    }

    static CertificateException tooLong(int most) {
        return new CertificateException(
                "too-long", "a certificate has at most {found} characters, and this has more", "", "" + most);
    }

    static CertificateException noLink() {
        return new CertificateException(
                "no-link",
                "the link is not complete, or something was added to it: copy it again, from its first sign to its last",
                "",
                "");
    }

    static CertificateException noJson(String reason) {
        return new CertificateException("no-json", "it is not a certificate: it is no JSON ({found})", "", reason);
    }

    static CertificateException otherKind() {
        return new CertificateException(
                "other-kind", "it is JSON, but not a run's certificate: that begins with \"certificate\"", "", "");
    }

    static CertificateException otherVersion(String found) {
        return new CertificateException(
                "other-version",
                "it is of version {found}, and this lab knows version {name} alone; a newer lab may know it",
                "" + Certificate.VERSION,
                found);
    }

    static CertificateException otherBits(String found) {
        return new CertificateException(
                "other-bits",
                "its numbers are rounded as \"{found}\" says, and this lab can do runs again as \"{name}\" alone",
                Certificate.BITS,
                found);
    }

    static CertificateException member(String name) {
        return new CertificateException("member", "what it says under \"{name}\" is missing or cannot be", name, "");
    }

    static CertificateException setting(String name) {
        return new CertificateException("setting", "its setting \"{name}\" cannot be", name, "");
    }

    static CertificateException ownDigits() {
        return new CertificateException(
                "own-digits",
                "its run learned from digits that one browser alone has, so nobody else can do it again",
                "",
                "");
    }

    static CertificateException waypoints() {
        return new CertificateException(
                "waypoints", "its waypoints are not those of a run of so many iterations", "", "");
    }

    static CertificateException unusual() {
        return new CertificateException(
                "unusual", "it holds something that no certificate has, or writes it in another way", "", "");
    }
}
