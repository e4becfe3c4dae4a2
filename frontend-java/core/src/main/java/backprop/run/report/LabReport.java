package backprop.run.report;

import backprop.run.AccuracyMark;
import backprop.run.RunView;
import backprop.session.protocol.Event;
import backprop.session.settings.StopRules;
import java.util.List;
import java.util.Optional;

/**
 * Runs, one below the other, each with what it was set to do, its curves, what came of it and what the student says of it.
 *
 * @param author may be empty
 * @param date as the page's language writes it
 */
public record LabReport(String title, String author, String date, List<ReportEntry> entries) {
    private static final int SHOWN_HASH = 16;

    public LabReport {
        entries = List.copyOf(entries);
    }

    /** Into the element of class report-sheet that is open. */
    public void write(ReportMarkup out, ReportWords words) {
        out.open("header").put("h1", title, "dir", "auto");
        String byline = author.isEmpty() ? date : words.text("report.byline", author, date);
        out.put("p", byline, "dir", "auto").close("header");
        for (ReportEntry entry : entries) write(entry, out, words);
        out.open("footer").put("p", words.text("report.made")).close("footer");
    }

    /** A run alone, as it stands in a report. */
    public static void write(ReportEntry entry, ReportMarkup out, ReportWords words) {
        out.open("section").put("h2", entry.title(), "dir", "auto");
        out.put("p", new SettingsWords(words).of(entry.run()), "class", "settings");
        results(entry.run(), out, words);
        new RunCurves(entry.run(), words).write(out);
        for (String line : entry.note().split("\n"))
            if (!line.isBlank()) out.put("p", line, "class", "note", "dir", "auto");
        WeightsPicture.of(entry.run()).ifPresent(picture -> picture.write(out, words));
        confusion(entry.run()).ifPresent(counts -> confusion(counts, out, words));
        entry.certificate().ifPresent(link -> certificate(link, out, words));
        out.close("section");
    }

    private static void results(RunView run, ReportMarkup out, ReportWords words) {
        out.open("dl");
        Optional<AccuracyMark> mark = run.mark(run.iteration());
        mark.ifPresent(it -> result("report.result.test", ReportWords.percent(it.test()), out, words));
        mark.ifPresent(it -> result("report.result.train", ReportWords.percent(it.train()), out, words));
        if (run.iteration() > 0) {
            String window = Integer.toString(Math.min(StopRules.WINDOW, run.iteration()));
            String loss = ReportWords.loss(run.losses().mean(run.iteration()));
            result("report.result.loss", loss, out, words, window);
        }
        result("report.result.iterations", ReportWords.grouped(run.iteration()), out, words);
        out.close("dl");
    }

    private static void result(String key, String value, ReportMarkup out, ReportWords words, String... parameters) {
        out.open("div").put("dt", words.text(key, parameters)).put("dd", value).close("div");
    }

    /** Where the net was tested in this visit, as it is now. */
    private static Optional<int[][]> confusion(RunView run) {
        return run.evaluated()
                .filter(it -> it.iteration() == run.iteration() && it.test().total() > 0)
                .map(Event.Evaluated::test)
                .map(test -> test.confusion());
    }

    private static void confusion(int[][] counts, ReportMarkup out, ReportWords words) {
        out.open("table").put("caption", words.text("report.confusion"));
        out.open("thead").open("tr").put("td", "");
        for (int answer = 0; answer < counts.length; answer++) out.put("th", "" + answer, "scope", "col");
        out.close("tr").close("thead").open("tbody");
        for (int label = 0; label < counts.length; label++) {
            out.open("tr").put("th", "" + label, "scope", "row");
            for (int answer = 0; answer < counts.length; answer++) {
                int count = counts[label][answer];
                String kind = answer == label ? "right" : count == 0 ? "none" : "wrong";
                out.put("td", count == 0 ? "" : "" + count, "class", kind);
            }
            out.close("tr");
        }
        out.close("tbody").close("table");
    }

    private static void certificate(ReportEntry.CertificateLink link, ReportMarkup out, ReportWords words) {
        out.open("p", "class", "proof").put("a", words.text("report.certificate"), "href", link.address());
        String weights = link.weights().substring(0, SHOWN_HASH);
        out.text(" ")
                .put("small", words.text("report.certificate.weights", weights))
                .close("p");
    }
}
