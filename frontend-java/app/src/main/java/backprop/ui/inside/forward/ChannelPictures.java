package backprop.ui.inside.forward;

import backprop.tensor.Shape;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.inside.paint.Pointer;
import backprop.ui.inside.paint.TileGrid;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The unit's small pictures, where the channel whose numbers are shown is framed, and another is chosen by a press. */
final class ChannelPictures {
    private final List<HTMLElement> places = Stream.of("unit-inputs", "unit-weights", "unit-products")
            .map(id -> (HTMLElement) Elements.byId(id).getParentNode())
            .toList();
    private final IntConsumer choose;
    /** None where there is nothing to choose from. */
    private Optional<TileGrid> tiles = Optional.empty();

    ChannelPictures(IntConsumer choose) {
        this.choose = choose;
        for (HTMLElement place : places) {
            Markup.put(place, Markup.html("i", "class", "chosen"));
            place.addEventListener("click", this::press);
        }
    }

    void show(Shape window, int channel) {
        TileGrid grid = new TileGrid(window);
        tiles = Optional.of(grid);
        for (HTMLElement place : places) {
            DomUpdate.flag(place, "data-choice", true);
            DomUpdate.property(place, "--left", percent(grid.left(channel), grid.columns()));
            DomUpdate.property(place, "--top", percent(grid.top(channel), grid.rows()));
            DomUpdate.property(place, "--wide", percent(window.width(), grid.columns()));
            DomUpdate.property(place, "--high", percent(window.height(), grid.rows()));
        }
    }

    void hide() {
        tiles = Optional.empty();
        for (HTMLElement place : places) DomUpdate.flag(place, "data-choice", false);
    }

    private void press(Event event) {
        if (tiles.isEmpty()) return;
        TileGrid grid = tiles.get();
        int cell = Pointer.cell(event, grid.columns(), grid.rows());
        grid.channelAt(cell / grid.columns(), cell % grid.columns()).ifPresent(choose);
    }

    private static String percent(int numbers, int of) {
        return 100.0 * numbers / of + "%";
    }
}
