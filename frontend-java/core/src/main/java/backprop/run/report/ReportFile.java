package backprop.run.report;

import backprop.weights.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;

/** A report as one HTML file that needs nothing else, and whose policy lets nothing else in: no script, no other host. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * @param language of its words, as HTML names it
     * @param style its style sheet, without an end tag
     * @param body writes what is in the body
     * @throws IllegalArgumentException if the style sheet holds an end tag, which would end it
     */
    public static String of(String language, String title, String style, Consumer<ReportMarkup> body) {
        if (style.contains("</")) throw new IllegalArgumentException("a style sheet with an end tag");
        HtmlText content = new HtmlText();
        body.accept(content);
        return "<!doctype html>\n"
                + new HtmlText().open("html", "lang", language) + "<head><meta charset=\"utf-8\">\n"
                + new HtmlText().open("meta", "http-equiv", "Content-Security-Policy", "content", policy(style)) + "\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + new HtmlText().put("title", title) + "\n<style>" + style + "</style></head>\n<body>"
                + content + "</body></html>\n";
    }

    private static String policy(String style) {
        return "default-src 'none'; img-src data:; style-src 'sha256-" + hash(style)
                + "'; base-uri 'none'; form-action 'none'";
    }

    /** As a policy wants it: of the style sheet's bytes, in base 64. */
    private static String hash(String style) {
        Sha256 digest = new Sha256();
        digest.update(style.getBytes(StandardCharsets.UTF_8));
        String hex = digest.hex();
        byte[] bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
