package backprop.ui.graph.scene;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.expression.Preset;
import backprop.graph.layout.Arrangement;
import backprop.graph.layout.Density;
import backprop.graph.layout.Layout;
import backprop.graph.layout.Room;
import backprop.graph.worksheet.Worksheet;
import java.util.Optional;

/** A graph with its numbers, where it comes from, and where everything of it stands in the picture. */
public record Scene(
        Optional<Preset> preset,
        String text,
        Propagation propagation,
        NodeTexts names,
        Arrangement arrangement,
        Layout layout) {
    private static final double BY_HAND = 64;

    public static Scene of(Optional<Preset> preset, String text, Graph graph) {
        return of(preset, text, graph.propagate(), Arrangement.FLAT);
    }

    private static Scene of(Optional<Preset> preset, String text, Propagation propagation, Arrangement arrangement) {
        return of(preset, text, propagation, new NodeTexts(propagation.graph(), preset.isPresent()), arrangement);
    }

    private static Scene of(
            Optional<Preset> preset, String text, Propagation propagation, NodeTexts names, Arrangement arrangement) {
        PageMetrics metrics = new PageMetrics(propagation, names, arrangement.density());
        Layout layout = Layout.of(propagation.graph(), metrics, arrangement.cuts());
        return new Scene(preset, text, propagation, names, arrangement, layout);
    }

    public Graph graph() {
        return propagation.graph();
    }

    /** Arranged as it was, so that nothing jumps while a number is typed. */
    public Scene with(String input, double value) {
        return of(preset, text, propagation.through(graph().with(input, value)), arrangement);
    }

    /** Before the way back has been told of. */
    public Scene forwardOnly() {
        return new Scene(preset, text, propagation.forwardOnly(), names, arrangement, layout);
    }

    public Scene withText(String said) {
        return new Scene(preset, said, propagation, names, arrangement, layout);
    }

    /** With everything at its place, while an input moves. */
    public Scene moved(String input, double value) {
        return new Scene(preset, text, propagation.through(graph().with(input, value)), names, arrangement, layout);
    }

    /** In the language of the moment. */
    public Scene renamed() {
        return of(preset, text, propagation, arrangement);
    }

    /** In units, of all of it in one line. */
    public double plainWidth() {
        if (arrangement.equals(Arrangement.FLAT)) return layout.width();
        return Layout.of(graph(), metrics(Density.ROOMY)).width();
    }

    /** As it is read best there; the plain picture if no room is given. */
    public Scene in(Optional<Room> room) {
        Arrangement best = room.map(given -> Arrangement.best(graph(), this::metrics, given))
                .orElse(Arrangement.FLAT);
        return best.equals(arrangement) ? this : of(preset, text, propagation, names, best);
    }

    private PageMetrics metrics(Density density) {
        return new PageMetrics(propagation, names, density);
    }

    /** A preset with the numbers that its texts speak of. */
    public boolean isAsGiven() {
        Optional<Graph> given = preset.map(Preset::graph);
        return given.isPresent() && graph().inputs().stream().allMatch(input -> isAsIn(given.get(), input));
    }

    private boolean isAsIn(Graph given, Node input) {
        return given.find(input.name()).map(given::valueOf).equals(Optional.of(graph().valueOf(input)));
    }

    /** With room at each line to write a number by hand. */
    public Scene toWriteOn() {
        Arrangement best = Worksheet.arrangement(graph(), this::toWriteOn);
        Layout onPaper = Layout.of(graph(), toWriteOn(best.density()), best.cuts());
        return new Scene(preset, text, propagation, names, best, onPaper);
    }

    private PageMetrics toWriteOn(Density density) {
        return new PageMetrics(propagation, names, density, BY_HAND);
    }

    public int steps() {
        return propagation.steps().size();
    }
}
