package backprop.ui.points.landscape;

import backprop.math.Rng;
import backprop.paper.PictureName;
import backprop.points.Axes;
import backprop.points.LabState;
import backprop.points.Landscape;
import backprop.points.PlaneDescent;
import backprop.points.PointFrame;
import backprop.points.PointLens;
import backprop.points.ViewSettings;
import backprop.points.ViewSettings.PlaneKind;
import backprop.points.WeightPath;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.points.plane.Inks;
import backprop.ui.points.setup.Options;
import backprop.ui.widget.Notice;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Draws the landscape where the run is when it is asked for; the run goes on over it. */
public final class LandscapePanel {
    /** How far it reaches at least: weights in their own units, directions in the net's own length. */
    private static final double REACH_OF_WEIGHTS = 4, REACH = 1, REACH_OF_WAY = 0.4;

    private final HTMLElement root = Elements.byId("landscape");
    private final HTMLSelectElement axes = Elements.byId("landscape-axes");
    private final WeightPath path = new WeightPath();
    private final WeightChoice weights = new WeightChoice(this::chooseWeights);
    private final Runnable chosen;
    private final LandscapeMap map;
    private final Race race;
    private Optional<LabState> state = Optional.empty();
    private Optional<PointLens> lens = Optional.empty();
    private Optional<Landscape> landscape = Optional.empty();
    private int seed;

    /** @param chosen told of other axes */
    public LandscapePanel(Inks inks, Notice notice, Runnable chosen) {
        this.chosen = chosen;
        for (PlaneKind each : PlaneKind.values()) Options.add(axes, "points.axes.", each.key());
        map = new LandscapeMap(inks, () -> restartRace());
        race = new Race(this::lanes, this::paintRace, notice);
        axes.addEventListener("change", event -> {
            choose();
            chosen.run();
        });
        Elements.byId("landscape-draw").addEventListener("click", event -> draw());
        HTMLElement figure = Elements.byId("landscape-figure");
        new SaveMenu(
                Elements.byId("landscape-header"),
                () -> PictureFile.seen(figure),
                () -> PictureName.of("points", "landscape"));
        choose();
    }

    private void choose() {
        DomUpdate.hidden(Elements.byId("landscape-weights"), plane() != PlaneKind.WEIGHTS);
        if (landscape.isPresent()) draw();
    }

    private void chooseWeights() {
        draw();
        chosen.run();
    }

    /** As a link says it; the net's weights are known by then. */
    public void open(ViewSettings view) {
        axes.setValue(view.plane().key());
        weights.choose(view.first(), view.second());
        choose();
    }

    public PlaneKind plane() {
        return PlaneKind.find(axes.getValue()).orElse(PlaneKind.WAY);
    }

    public int first() {
        return weights.first();
    }

    public int second() {
        return weights.second();
    }

    /** A frame of the run has come. */
    public void addFrame(PointFrame frame) {
        path.add(frame);
    }

    /** Another run: what was drawn is another net's. */
    public void restart() {
        path.restart();
        landscape = Optional.empty();
        DomUpdate.attribute(root, "data-state", "none");
    }

    public void show(LabState state, Optional<PointLens> lens) {
        this.state = Optional.of(state);
        this.lens = lens;
        weights.setOptions(state);
        landscape.ifPresent(it -> map.drawPath(it, path.places()));
    }

    private void draw() {
        List<float[]> places = path.places();
        if (places.isEmpty() || lens.isEmpty() || state.isEmpty()) return;
        float[] origin = places.get(places.size() - 1);
        int[] sizes = state.get().sizes();
        Landscape drawn =
                switch (plane()) {
                    case WEIGHTS ->
                        new Landscape(Axes.ofWeights(origin, weights.first(), other()), places, REACH_OF_WEIGHTS);
                    case RANDOM -> new Landscape(Axes.random(origin, sizes, new Rng(++seed)), places, REACH);
                    default -> new Landscape(Axes.along(origin, places, sizes), places, REACH_OF_WAY);
                };
        landscape = Optional.of(drawn);
        DomUpdate.attribute(root, "data-state", "drawing");
        double[] first = drawn.axes().nearest(places.get(0));
        double[] begin = drawn.inPicture(first[0], first[1]);
        map.startDrag(begin[0], begin[1]);
        race.clear();
        computeRows(drawn);
    }

    /** A plane wants two weights. */
    private int other() {
        return weights.first() == weights.second()
                ? (weights.first() + 1)
                        % (int) state.orElseThrow().settings().architecture().parameterCount()
                : weights.second();
    }

    /** Row after row, so that the page stays awake. */
    private void computeRows(Landscape drawn) {
        if (landscape.filter(it -> it == drawn).isEmpty() || lens.isEmpty()) return;
        drawn.computeRow(lens.get());
        boolean isWhole = !drawn.computeRow(lens.get());
        paint();
        if (!isWhole) {
            Window.requestAnimationFrame(time -> computeRows(drawn));
            return;
        }
        DomUpdate.attribute(root, "data-state", "drawn");
        showRange(drawn);
    }

    private static void showRange(Landscape drawn) {
        float least = Float.POSITIVE_INFINITY;
        float most = 0;
        for (float loss : drawn.losses()) {
            if (loss < least) least = loss;
            if (loss > most && loss < Float.POSITIVE_INFINITY) most = loss;
        }
        Texts.show(
                Elements.byId("landscape-said"),
                "points.landscape.said",
                LocalNumbers.loss(least, 3),
                LocalNumbers.loss(most, 3));
    }

    /** All of it, in the words and colours of the moment. */
    public void paint() {
        landscape.ifPresent(it -> {
            map.paint(it);
            map.drawPath(it, path.places());
            paintRace();
            race.showStanding();
            if (it.isWhole()) showRange(it);
        });
    }

    private void restartRace() {
        race.clear();
        landscape.ifPresent(map::paint);
    }

    private PlaneDescent[] lanes() {
        if (landscape.isEmpty() || lens.isEmpty()) return new PlaneDescent[0];
        PlaneDescent[] lanes = new PlaneDescent[Race.LANES];
        double[] start = map.start(landscape.get());
        for (int lane = 0; lane < lanes.length; lane++)
            lanes[lane] = race.descent(lane, lens.get(), landscape.get().axes(), start);
        return lanes;
    }

    private void paintRace() {
        landscape.ifPresent(it -> {
            for (int lane = 0; lane < Race.LANES; lane++) map.race(it, lane, race.path(lane));
        });
    }
}
