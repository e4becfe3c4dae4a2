package backprop.ui.inside.forward;

import backprop.explain.Products;
import backprop.explain.UnitActivation;
import backprop.tensor.Shape;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.inside.paint.NumberTable;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.ShortNumbers;
import org.teavm.jso.dom.html.HTMLElement;

/** A unit's window in one channel, in numbers: what it sees, times the filter, each product; or which of them wins. */
final class WindowNumbers {
    /** Of larger windows the numbers could not be read. */
    private static final int LARGEST = 9;

    private static final int NARROW = 640, WIDEST = 46, SIGNS = 110;

    private final Palette palette;
    private final HTMLElement root = Elements.byId("unit-numbers");
    private final HTMLElement sum = Elements.byId("unit-channel");
    private final HTMLElement walk = Elements.byId("unit-channels");
    private final ChannelPictures pictures = new ChannelPictures(this::choose);
    private final NumberTable inputs = new NumberTable(Elements.byId("unit-window"));
    private final NumberTable weights = new NumberTable(Elements.byId("unit-filter"));
    private final NumberTable products = new NumberTable(Elements.byId("unit-terms"));
    /** 0 where it is not known: then it is not to be seen. */
    private int room;

    private int channel;
    private int block = -1;
    private UnitActivation shown;
    private boolean isInk;

    WindowNumbers(Palette palette) {
        this.palette = palette;
        Elements.byId("unit-channel-previous").addEventListener("click", event -> move(-1));
        Elements.byId("unit-channel-next").addEventListener("click", event -> move(1));
    }

    void fit() {
        room = ((HTMLElement) root.getParentNode()).getClientWidth();
    }

    /** Whether its window is small enough. */
    static boolean areOf(UnitActivation made) {
        Shape shape = made.shape();
        return shape.isPicture() && Math.max(shape.width(), shape.height()) <= LARGEST;
    }

    /** @param isInk whether what comes in is the digit */
    void show(UnitActivation made, int ofBlock, boolean isInk) {
        DomUpdate.hidden(root, !areOf(made));
        if (!areOf(made)) {
            pictures.hide();
            return;
        }
        if (room == 0) fit();
        this.isInk = isInk;
        if (block != ofBlock || channel >= made.shape().channels()) channel = strongest(made);
        block = ofBlock;
        shown = made;
        show();
    }

    /** The channel that adds or takes away most. */
    private static int strongest(UnitActivation made) {
        int strongest = 0;
        if (made.terms().isEmpty()) return strongest;
        Products terms = made.terms().get();
        for (int c = 1; c < terms.shape().channels(); c++)
            if (Math.abs(terms.sum(c)) > Math.abs(terms.sum(strongest))) strongest = c;
        return strongest;
    }

    void choose(int channel) {
        this.channel = channel;
        show();
    }

    private void move(int by) {
        int channels = shown.shape().channels();
        choose((channel + by + channels) % channels);
    }

    private void show() {
        Shape shape = shown.shape();
        boolean sums = shown.terms().isPresent();
        int tables = sums ? 3 : 1;
        int wide = room < NARROW ? room / shape.width() : (room - SIGNS) / tables / shape.width();
        for (NumberTable table : new NumberTable[] {inputs, weights, products})
            table.fit(room < NARROW ? Math.min(2 * WIDEST, wide) : Math.min(WIDEST, wide));
        DomUpdate.flag(root, "data-sums", sums);
        DomUpdate.hidden(walk, shape.channels() == 1);
        pictures.show(shape, channel);
        float[] seen = of(shown.inputs());
        inputs.show(seen, shape.width(), isInk ? 1 : largest(seen), isInk ? palette.ink() : palette.signed(), winner());
        inputs.describe(seen);
        if (!sums) {
            Texts.show(
                    sum, "inside.window.wins", ShortNumbers.brief(shown.values().get(0)));
            return;
        }
        Products terms = shown.terms().get();
        show(weights, of(terms.right()));
        show(products, of(terms.products()));
        Texts.show(
                sum,
                shape.channels() == 1 ? "inside.window.sum" : "inside.window.channel",
                ShortNumbers.brief(terms.sum(channel)),
                Integer.toString(channel + 1),
                Integer.toString(shape.channels()),
                ShortNumbers.brief(terms.sum()));
    }

    private void show(NumberTable table, float[] values) {
        table.show(values, shown.shape().width(), largest(values), palette.signed(), -1);
        table.describe(values);
    }

    /** Its numbers in the channel that is shown. */
    private float[] of(float[] all) {
        int channels = shown.shape().channels();
        float[] values = new float[all.length / channels];
        for (int i = 0; i < values.length; i++) values[i] = all[i * channels + channel];
        return values;
    }

    private int winner() {
        return shown.accept(new UnitActivation.Visitor<>() {
            @Override
            public Integer weightedSum(UnitActivation.WeightedSum sum) {
                return -1;
            }

            @Override
            public Integer largest(UnitActivation.Largest largest) {
                return largest.winner();
            }

            @Override
            public Integer mean(UnitActivation.Mean mean) {
                return -1;
            }
        });
    }

    /** Of those that are numbers: the padding of a pool is none. */
    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) if (!Float.isInfinite(value)) largest = Math.max(largest, Math.abs(value));
        return largest;
    }
}
