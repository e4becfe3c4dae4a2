package backprop.run.report;

/** Markup as the text of an HTML file: whatever stands in a text or an attribute stays text. */
final class HtmlText implements ReportMarkup {
    private static final char REPLACEMENT = '\ufffd';

    private final StringBuilder html = new StringBuilder();

    @Override
    public HtmlText open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            html.append('"');
        }
        html.append('>');
        return this;
    }

    @Override
    public HtmlText text(String text) {
        escape(text);
        return this;
    }

    @Override
    public HtmlText close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(isControl(sign) ? REPLACEMENT : sign);
            }
        }
    }

    private static boolean isControl(char sign) {
        return sign < ' ' && sign != '\n' && sign != '\t' || sign >= 0x7f && sign <= 0x9f;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
