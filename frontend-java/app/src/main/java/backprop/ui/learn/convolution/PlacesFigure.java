package backprop.ui.learn.convolution;

import backprop.layers.Size;
import backprop.layers.WindowPlaces;
import backprop.ui.dom.Elements;
import backprop.ui.dom.TexFormula;
import backprop.ui.dom.Texts;
import backprop.ui.layers.SizePicker;
import backprop.ui.layers.SlideControls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLElement;

/** Sizes, padding and stride to choose: where the window can lie, how large the output becomes, what is never seen. */
final class PlacesFigure {
    private static final List<Size> SIZES =
            List.of(new Size("H", 3, 7, 9), new Size("F", 1, 3, 5), new Size("P", 0, 0, 2), new Size("S", 1, 2, 3));

    private final HTMLElement formula = Elements.byId("places-formula");
    private final HTMLElement words = Elements.byId("places-words");
    private final Map<String, Integer> chosen = new HashMap<>();
    private final PlacesPicture picture;
    private WindowPlaces places;
    private int place;

    PlacesFigure() {
        picture = new PlacesPicture(Elements.byId("places-picture"), Elements.byId("places-map"), this::goTo);
        for (Size size : SIZES) {
            chosen.put(size.letter(), size.usual());
            Elements.byId("places-sizes").appendChild(new SizePicker(size, count -> choose(size, count)).root);
        }
        HTMLElement slide = Elements.byId("places-slide");
        slide.appendChild(new SlideControls("learn-7", () -> places.count(), () -> place, this::goTo).root);
        build();
    }

    private void choose(Size size, int count) {
        chosen.put(size.letter(), count);
        build();
    }

    private void build() {
        place = 0;
        places = new WindowPlaces(chosen.get("H"), chosen.get("F"), chosen.get("P"), chosen.get("S"));
        picture.build(places);
        TexFormula.show(formula, tex());
        showWords();
        picture.show(place);
    }

    private void goTo(int to) {
        place = to;
        picture.show(place);
    }

    private String tex() {
        String letters = "O = \\left\\lfloor\\dfrac{H + 2P - F}{S}\\right\\rfloor + 1";
        String numbers = " = \\left\\lfloor\\dfrac{" + places.side() + " + 2 \\cdot " + places.padding() + " - "
                + places.window() + "}{" + places.stride() + "}\\right\\rfloor + 1";
        return places.fits() ? letters + numbers + " = \\val{" + places.perSide() + "}" : letters;
    }

    private void showWords() {
        words.setAttribute("data-fits", Boolean.toString(places.fits()));
        String pixels = Integer.toString(places.side() * places.side());
        if (!places.fits())
            Texts.show(words, "learn-7.places.too-large", square(places.window()), square(places.paddedSide()));
        else if (places.unseen() == 0)
            Texts.show(words, "learn-7.places.all-seen", pixels, Integer.toString(places.mostSeen()));
        else Texts.show(words, "learn-7.places.unseen", Integer.toString(places.unseen()), pixels);
    }

    private static String square(int side) {
        return side + "×" + side;
    }
}
