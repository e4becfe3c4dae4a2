package backprop.run.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.architecture.Architecture;
import backprop.run.AccuracyMark;
import backprop.weights.NetworkFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class LabReportTest {
    @Test
    void aRunStandsThereInWordsNumbersAndCurves() {
        String html = Reports.html(Reports.entry(Reports.usual(), "First.\n\nSecond."));
        for (String part : new String[] {
            "report.settings[report.net[784-50-10, train.layer.relu[]], report.data.generated[],"
                    + " train.optimizer.sgd[], 0.1, 300, 100]",
            "report.settings.begin[train.init.normal[], 1]",
            "<dt>report.result.test[]</dt><dd>92.3\u00a0%</dd>",
            "<dt>report.result.loss[75]</dt><dd>0.0",
            "<p class=\"note\" dir=\"auto\">First.</p><p class=\"note\" dir=\"auto\">Second.</p>",
            "class=\"mean\" d=\"M",
            "class=\"test\" d=\"M",
        }) assertTrue(html.contains(part), part + " in " + html);
        assertFalse(html.contains("NaN"), html);
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        String html = Reports.html(Reports.entry(Reports.run(List.of(), new float[] {2.3f}), ""));
        assertFalse(html.contains("report.result.test"), html);
        assertFalse(html.contains("class=\"note\""), html);
        assertFalse(html.contains("<table"), html);
        assertTrue(html.contains("report.settings.partly[1]"), html);
        assertTrue(html.contains("<circle class=\"mean\""), html);
        assertFalse(html.contains("class=\"test\""), html);
    }

    @Test
    void whatTheFirstLayerHasLearnedIsAPictureInTheFile() throws Exception {
        float[] first = new float[784 * 50];
        first[50] = -0.25f; // the second pixel of the first unit
        byte[] weights = NetworkFile.write(
                Architecture.parse("784-50-10"),
                List.of(first, new float[50], new float[500], new float[10]),
                Map.of());
        String html = Reports.html(Reports.entry(Reports.run(List.of(), new float[] {2.3f}, weights), ""));
        assertTrue(html.contains("report.weights[50, 0.25]"), html);
        String data = html.substring(html.indexOf("base64,") + 7);
        byte[] file = Base64.getDecoder().decode(data.substring(0, data.indexOf('"')));
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
        assertEquals(298, picture.getWidth());
        assertEquals(148, picture.getHeight());
        assertEquals(0xffe8eaeb, picture.getRGB(0, 0));
        assertEquals(0xfff59322, picture.getRGB(1, 0));
        assertEquals(0xffffffff, picture.getRGB(28, 0));
        parsed(html);
    }

    @Test
    void aLossThatIsNoNumberLeavesAPicture() {
        float[] losses = {2.3f, 1e30f, Float.POSITIVE_INFINITY};
        String html = Reports.html(Reports.entry(Reports.run(List.of(new AccuracyMark(3, 0.1, 0.1)), losses), ""));
        assertFalse(html.contains("d=\"MNaN"), html);
        assertTrue(html.contains("<dd>NaN</dd>"), html);
    }

    @Test
    void aCertificateIsALink() {
        ReportEntry.CertificateLink link =
                new ReportEntry.CertificateLink("http://here/?verify=a&lang=\"en\"", "f".repeat(64));
        String html = Reports.html(new ReportEntry("Mine", Reports.usual().view(), "", Optional.of(link)));
        assertTrue(html.contains("<a href=\"http://here/?verify=a&amp;lang=&quot;en&quot;\">"), html);
        assertTrue(html.contains("report.certificate.weights[" + "f".repeat(16) + "]"), html);
    }

    @Test
    void theFileLetsNothingInAndNoWordOfAStudentIsMarkup() throws Exception {
        String html = Reports.html(Reports.entry(Reports.usual(), Reports.HOSTILE));
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("\u0000"), html);
        assertTrue(
                html.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;quotes&quot; \ufffd"), html);
        assertTrue(html.startsWith("<!doctype html>\n<html lang=\"en\">"), html);
        // Of the style sheet's bytes, as openssl says it.
        assertTrue(
                html.contains(
                        "content=\"default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-"
                                + "MSecyNUjYC6Xr5LutuzhTtI0ZPORJcl9t1ralgamHy8=&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\""),
                html);
        assertEquals("main", parsed(html).getElementsByTagName("main").item(0).getNodeName());
    }

    @Property(tries = 200)
    void whateverIsSaidTheFileIsWellFormed(@ForAll String title, @ForAll String note) throws Exception {
        ReportEntry entry = new ReportEntry(title, Reports.usual().view(), note, Optional.empty());
        assertEquals(
                1, parsed(Reports.html(entry)).getElementsByTagName("section").getLength());
    }

    /** As XML, but for the elements that have no end, and half pairs, which no file can hold. */
    private static Document parsed(String html) throws Exception {
        String xml = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
        String whole = xml.replaceAll("[\\ud800-\\udfff\ufffe\uffff]", "?");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(whole)));
    }

    @Test
    void aStyleSheetThatEndsItselfIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ReportFile.of("en", "", "</style>", out -> {}));
    }

    @Test
    void numbersAreWrittenAsThePageWritesThem() {
        assertEquals("1,234,567", ReportWords.grouped(1_234_567));
        assertEquals("100", ReportWords.grouped(100));
        assertEquals("99.9\u00a0%", ReportWords.percent(0.9999));
        assertEquals("100.0\u00a0%", ReportWords.percent(1));
        assertEquals("1 2 3", ReportWords.sentences(List.of("1", "2", "3")));
        assertEquals("甲。乙。", ReportWords.sentences(List.of("甲。", "乙。")));
    }
}
