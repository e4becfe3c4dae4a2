package backprop.ui.graph.worksheet;

import backprop.graph.layout.Density;
import backprop.graph.layout.LabelSlot;
import backprop.graph.layout.Layout;
import backprop.graph.predict.Level;
import backprop.graph.worksheet.Worksheet;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.dom.Texts;
import backprop.ui.graph.picture.GraphView;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A worksheet of the scene: a page with a box at each gradient, and a page with what belongs into the boxes. */
final class Sheet {
    /** Of what a text below a line takes: where a box begins, and how high it is; above a line it is as far away. */
    private static final double TOP = 0.17, HEIGHT = 0.77;
    /** More lines than these stand in columns. */
    private static final int FEW_LINES = 5;

    final HTMLElement root = Elements.create("div");
    private final Scene scene;
    private final String title, task;
    private final Worksheet worksheet;

    /**
     * @param title of a teacher, or nothing; so is the task
     * @param level of Predict, if it is on: then what it asks is asked, and there is no key
     */
    Sheet(Scene scene, String title, String task, Optional<Level> level) {
        boolean asksValues = level.filter(Level::includesValues).isPresent();
        this.scene = scene.toWriteOn();
        this.title = title.isEmpty() ? name() : title;
        this.task = task.isEmpty() ? Texts.text(asksValues ? "paper.task.values" : "paper.task", output()) : task;
        Layout layout = this.scene.layout();
        worksheet = Worksheet.of(scene.propagation(), layout, asksValues);
        root.setClassName("worksheet");
        root.setAttribute("data-across", "" + Worksheet.isAcross(layout.width(), layout.height()));
        root.appendChild(asked());
        if (level.isEmpty()) root.appendChild(key());
    }

    private Element asked() {
        Element page = page("worksheet-asked", title);
        Element lines = Markup.html("p", "class", "lines");
        Markup.put(lines, line("paper.name"), line("paper.date"));
        Element asked = Markup.put(Markup.html("p", "class", "task"), task);
        Markup.put(page, lines, asked, source());
        Element picture = picture(page, "asked", StepView.still(scene.propagation(), worksheet.given()));
        picture.appendChild(boxes());
        return page;
    }

    private Element key() {
        Element page = page("worksheet-key", Texts.text("paper.key", title));
        picture(page, "key", StepView.still(scene.propagation(), worksheet.key()));
        return page;
    }

    private static Element page(String classes, String title) {
        Element page = Markup.html("section", "class", classes);
        return Markup.put(page, Markup.put(Markup.html("h1"), title));
    }

    private static Element line(String key) {
        return Markup.put(Markup.html("span"), Texts.text(key));
    }

    private Element source() {
        boolean many = scene.text().split("\n").length > FEW_LINES;
        return Markup.put(Markup.html("pre", "class", many ? "many" : ""), scene.text());
    }

    /** Puts the graph on a page, and gives back its drawing. */
    private Element picture(Element page, String name, StepView moment) {
        HTMLElement stage = Elements.create("div");
        stage.setClassName("graph-stage");
        stage.getStyle()
                .setProperty("--width", LocalNumbers.fixed(scene.layout().width(), 1));
        stage.getStyle()
                .setProperty("--height", LocalNumbers.fixed(scene.layout().height(), 1));
        HTMLElement frame = Elements.create("div");
        frame.setClassName("graph-picture");
        stage.appendChild(frame);
        page.appendChild(stage);
        GraphView view = new GraphView(frame, name);
        view.build(scene);
        view.show(moment);
        Element drawing = (Element) frame.getFirstChild();
        drawing.appendChild(GraphView.inputs(scene));
        return drawing;
    }

    private Element boxes() {
        Density density = scene.layout().density();
        MarkupText text = new MarkupText();
        for (Worksheet.Blank blank : worksheet.blanks()) {
            LabelSlot slot = blank.slot();
            String x = Markup.number(slot.x() - slot.width() / 2);
            double room = blank.isAbove() ? density.above() : density.below();
            String y = Markup.number(blank.isAbove() ? slot.y() - room * (TOP + HEIGHT) : slot.y() + room * TOP);
            String width = Markup.number(slot.width());
            String height = Markup.number(room * HEIGHT);
            String kind = blank.isAbove() ? "value" : "gradient";
            text.put("rect", "", "class", kind, "x", x, "y", y, "width", width, "height", height, "rx", "4");
        }
        Element boxes = Markup.svg("g", "class", "blanks");
        text.fill(boxes);
        return boxes;
    }

    private String output() {
        return scene.names().of(scene.graph().output());
    }

    private String name() {
        return scene.preset()
                .map(preset -> Texts.text("graph.preset." + preset.id()))
                .orElse(Texts.text("paper.graph"));
    }
}
