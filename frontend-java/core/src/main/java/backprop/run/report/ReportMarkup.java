package backprop.run.report;

/** Markup that is written from its beginning to its end, wherever that goes: into a page or into a file. */
public interface ReportMarkup {
    /** With its attributes as name, value, name, value. */
    ReportMarkup open(String tag, String... attributes);

    ReportMarkup text(String text);

    ReportMarkup close(String tag);

    /** An element with a text in it. */
    default ReportMarkup put(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }
}
