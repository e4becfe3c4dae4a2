package backprop.ui.graph;

import backprop.graph.expression.Preset;
import backprop.graph.predict.Level;
import backprop.paper.PictureName;
import backprop.ui.dom.Elements;
import backprop.ui.graph.picture.GraphView;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.worksheet.PrintedWorksheet;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** What is taken along of the Graph lab: its picture as a file, and a worksheet on paper. */
final class PictureMenu {
    private final HTMLElement picture = Elements.byId("graph");
    private final Supplier<Scene> scene;
    private final IntSupplier step;

    /** @param level of Predict, if it is on */
    PictureMenu(Supplier<Scene> scene, IntSupplier step, Supplier<Optional<Level>> level) {
        this.scene = scene;
        this.step = step;
        new SaveMenu(Elements.byId("take-along"), this::drawing, this::name)
                .add("paper.worksheet", () -> PrintedWorksheet.print(scene.get(), level.get()));
    }

    /** Inputs are fields over the picture, and so have to be drawn for a file. */
    private String drawing() {
        HTMLElement svg = picture.querySelector("svg");
        Element copies = GraphView.inputs(scene.get());
        svg.appendChild(copies);
        String drawing = PictureFile.drawing(svg);
        copies.delete();
        return drawing;
    }

    private String name() {
        int count = step.getAsInt();
        String at = count == 0 ? "" : "step-" + count;
        return PictureName.of("graph", scene.get().preset().map(Preset::id).orElse(""), at);
    }
}
