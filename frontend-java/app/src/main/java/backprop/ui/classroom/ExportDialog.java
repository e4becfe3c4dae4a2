package backprop.ui.classroom;

import backprop.browser.Wire;
import backprop.ui.dom.Elements;
import backprop.ui.dom.SavedFile;
import backprop.ui.dom.Texts;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What is kept of a lesson, as a zip; its tables as the teacher's spreadsheet reads them. */
final class ExportDialog {
    private final HTMLElement dialog = Elements.byId("export-dialog");
    private final HTMLElement problem = Elements.byId("board-trouble");

    ExportDialog() {
        Elements.byId("export-now").addEventListener("click", event -> save());
        Elements.byId("export-not").addEventListener("click", event -> EndTools.close(dialog));
        if (hasDecimalComma()) separator("semicolon").setChecked(true);
    }

    private HTMLInputElement separator(String value) {
        return (HTMLInputElement) dialog.querySelector("[value=" + value + "]");
    }

    void open() {
        EndTools.open(dialog);
    }

    private void save() {
        EndTools.close(dialog);
        String separator = separator("semicolon").isChecked() ? "semicolon" : "comma";
        Wire.bytes(TeacherWire.export(separator), TeacherWire.key(), file -> {
            if (file.isPresent()) SavedFile.download(file.get(), "lesson.zip", "application/zip");
            else Texts.show(problem, "board.trouble.server");
        });
    }

    /** Where it does, spreadsheets take a comma for part of a number. */
    @JSBody(script = "return (0.5).toLocaleString(navigator.language).indexOf(',') >= 0;")
    private static native boolean hasDecimalComma();
}
