package backprop.ui.learn.unit;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import backprop.ui.points.plane.Inks;

/** The three figures of what a hidden unit does. */
public final class UnitSection {
    private final LineFigure line;
    private final StripFigure strip;
    private final SpiralFigure eight;

    private UnitSection() {
        Inks inks = new Inks(Elements.byId("line"));
        line = new LineFigure(inks);
        strip = new StripFigure(inks);
        eight = new SpiralFigure(inks);
        Texts.onLanguage(this::show);
        Theme.onChange(this::show);
        show();
    }

    public static void open() {
        new UnitSection();
    }

    private void show() {
        line.show();
        strip.show();
        eight.show();
    }
}
