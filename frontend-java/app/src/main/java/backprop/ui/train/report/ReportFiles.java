package backprop.ui.train.report;

import backprop.paper.PictureName;
import backprop.run.report.LabReport;
import backprop.run.report.ReportFile;
import backprop.run.report.ReportMarkup;
import backprop.ui.dom.AfterPaint;
import backprop.ui.dom.Elements;
import backprop.ui.dom.SavedFile;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PrintedSheet;
import java.nio.charset.StandardCharsets;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;

/** A report as a file that needs nothing else, and on paper. */
final class ReportFiles {
    private static final String SHEET = "report-sheet";

    private ReportFiles() {}

    static void save(LabReport report) {
        String html = ReportFile.of(language(), report.title(), style(SHEET), out -> body(report, out));
        SavedFile.download(
                html.getBytes(StandardCharsets.UTF_8),
                PictureName.of("lab-report", report.title()) + ".html",
                "text/html");
    }

    private static void body(LabReport report, ReportMarkup out) {
        out.open("main", "class", SHEET);
        report.write(out, Texts::text);
        out.close("main");
    }

    static void print(LabReport report) {
        HTMLElement sheet = Elements.create("main");
        sheet.setClassName(SHEET);
        report.write(new DomMarkup(sheet), Texts::text);
        PrintedSheet.show(sheet, "report");
        AfterPaint.run(PrintedSheet::print);
    }

    /** The rules of css/NAME.css, as the browser has read them. */
    @JSBody(
            params = "name",
            imports = @JSBodyImport(alias = "page", fromModule = "page.js"),
            script = "return page.styleOf(name);")
    private static native String style(String name);

    @JSBody(script = "return document.documentElement.lang;")
    private static native String language();
}
