package backprop.ui.inside.backward;

import backprop.explain.Products;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.PixelPicture;
import backprop.ui.inside.paint.ShortNumbers;
import org.teavm.jso.dom.html.HTMLElement;

/** Numbers times numbers as pictures, and what they add up to. */
final class TermPictures {
    private static final int COLUMNS = 10;

    private final Palette palette;
    private final HTMLElement root;
    private final HTMLElement name;
    private final HTMLElement sum;
    private final Part left, right, products;

    private record Part(PixelPicture picture, HTMLElement scale) {
        static Part of(String id) {
            return new Part(new PixelPicture(Elements.byId(id)), Elements.byId(id + "-scale"));
        }
    }

    /** @param id that those of its parts begin with */
    TermPictures(String id, Palette palette) {
        this.palette = palette;
        root = Elements.byId(id);
        name = Elements.byId(id + "-name");
        sum = Elements.byId(id + "-sum");
        left = Part.of(id + "-left");
        right = Part.of(id + "-right");
        products = Part.of(id + "-products");
    }

    HTMLElement name() {
        return name;
    }

    HTMLElement sum() {
        return sum;
    }

    void hide() {
        DomUpdate.hidden(root, true);
    }

    /** There is only a sentence. */
    void hideTerms() {
        DomUpdate.hidden(root, false);
        DomUpdate.flag(root, "data-passed", true);
    }

    void show(Products terms) {
        DomUpdate.hidden(root, false);
        DomUpdate.flag(root, "data-passed", false);
        show(left, terms.left(), terms);
        show(right, terms.right(), terms);
        show(products, terms.products(), terms);
    }

    private void show(Part part, float[] values, Products terms) {
        double largest = ShortNumbers.largest(values, values.length);
        int columns = Math.min(values.length, COLUMNS);
        part.picture().show(values, terms.shape(), columns, largest, palette.signed());
        DomUpdate.text(part.scale(), "±" + ShortNumbers.brief(largest));
    }
}
