package backprop.run.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateReaderTest {
    private static final Certificate HONEST = Replays.certificate();

    @Test
    void whatWasWrittenIsReadAgain() {
        assertEquals(HONEST, CertificateReader.read(HONEST.text()));
        assertEquals(HONEST, CertificateReader.readLink(HONEST.link()));
        assertEquals(HONEST.text(), CertificateReader.read(HONEST.text()).text());
        assertTrue(HONEST.text().length() < 1600, HONEST.text().length() + " characters");
        assertTrue(HONEST.link().matches("[A-Za-z0-9_-]{100,1400}"), HONEST.link());
    }

    /** The member, what stands there, what is put in its place, and the code of what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"certificate\": \"backprop-run\"; \"certificate\": \"degree\"; other-kind",
                "\"certificate\"; \"diploma\"; other-kind",
                "\"version\": 1; \"version\": 2; other-version",
                "\"version\": 1; \"version\": \"1\"; other-version",
                "\"version\": 1,; `` ; member",
                "\"bits\": \"float32\"; \"bits\": \"float16\"; other-bits",
                "\"bits\": \"float32\"; \"bits\": 32; member",
                "784-12-10; 784-12; setting",
                "784-12-10; 784-12-11; setting",
                "\"lr\": 0.5; \"lr\": -1; setting",
                "\"lr\": 0.5; \"lr\": \"fast\"; setting",
                "\"lr\": 0.5; \"lr\": true; member",
                "\"lr\": 0.5; \"pace\": 0.5; unusual",
                "\"batch\": 50; \"batch\": 1e9; setting",
                "\"seed\": 1; \"seed\": 0.5; setting",
                "\"iterations\": 150; \"iterations\": 0; setting",
                "\"iterations\": 150; \"iterations\": 1500; waypoints",
                "\"data\": \"mnist\"; \"data\": \"drawn\"; own-digits",
                "\"data\": \"mnist\"; \"data\": \"class\"; own-digits",
                "\"data\": \"mnist\"; \"data\": \"cifar\"; setting",
                "\"settings\": {; \"settings\": {\"net\": 5}, \"more\": {; setting",
                "\"digits\": \"; \"digits\": \"0; member",
                "\"weights\": \"; \"weights\": \"G; member",
                "\"waypoints\": [; \"waypoints\": [5,; waypoints",
                "\"weights\"; \"further\": 1, \"weights\"; unusual",
                "{; {{; no-json",
            })
    void whatCannotBeIsRefusedWithASentence(String there, String forged, String code) {
        assertTrue(HONEST.text().contains(there), there);
        CertificateException refused = refused(HONEST.text().replace(there, forged));
        assertEquals(code, refused.code(), refused.getMessage());
    }

    @Test
    void scoresThatCannotBeAreRefused() {
        String train = "\"train\": [" + HONEST.train().correct() + ", "
                + HONEST.train().total() + "]";
        assertTrue(HONEST.text().contains(train), HONEST.text());
        for (String forged : new String[] {"[601, 600]", "[-1, 600]", "[0, 0]", "[1.5, 600]", "[5]", "{}", "[1, 1e6]"})
            assertEquals(
                    "member",
                    refused(HONEST.text().replace(train, "\"train\": " + forged))
                            .code());
    }

    @Test
    void aLinkThatWasCutOrAddedToIsNamed() {
        String link = HONEST.link();
        for (String broken :
                new String[] {link.substring(0, 500), link.substring(3), link + "!", "", "?", "verify", "e30=", "e"})
            assertEquals(
                    "no-link",
                    assertThrows(CertificateException.class, () -> CertificateReader.readLink(broken))
                            .code());
        String other = Base64.getUrlEncoder().withoutPadding().encodeToString("{}".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "other-kind",
                assertThrows(CertificateException.class, () -> CertificateReader.readLink(other))
                        .code());
    }

    @Test
    void whatIsTooLongIsNotRead() {
        assertEquals("too-long", refused(HONEST.text() + " ".repeat(20_000)).code());
        String link = "A".repeat(50_000);
        assertEquals(
                "too-long",
                assertThrows(CertificateException.class, () -> CertificateReader.readLink(link))
                        .code());
    }

    @Property(tries = 500)
    void whateverIsPutAnywhereIsReadOrRefused(
            @ForAll @IntRange(max = 1200) int at, @ForAll @IntRange(max = 40) int gone, @ForAll String put) {
        String text = HONEST.text();
        int from = Math.min(at, text.length()), to = Math.min(from + gone, text.length());
        readOrRefused(text.substring(0, from) + put + text.substring(to));
    }

    @Property(tries = 500)
    void whateverStandsInALinkIsReadOrRefused(@ForAll byte[] bytes, @ForAll String text) {
        readLinkOrRefused(text);
        readLinkOrRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is read is what its own text says: nothing gets in unseen. */
    private static void readOrRefused(String text) {
        try {
            Certificate read = CertificateReader.read(text);
            assertEquals(read, CertificateReader.read(read.text()));
        } catch (CertificateException refused) {
            assertTrue(refused.getMessage().length() < 400, refused.getMessage());
        }
    }

    private static void readLinkOrRefused(String link) {
        try {
            CertificateReader.readLink(link);
        } catch (CertificateException refused) {
            assertTrue(refused.getMessage().length() < 400, refused.getMessage());
        }
    }

    private static CertificateException refused(String text) {
        return assertThrows(CertificateException.class, () -> CertificateReader.read(text));
    }
}
