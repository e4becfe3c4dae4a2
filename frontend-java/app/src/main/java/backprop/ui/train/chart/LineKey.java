package backprop.ui.train.chart;

import backprop.run.LineStyle;

/** What a kind of line stands for, in the drawing that leaves the page. */
public record LineKey(LineStyle style, String name) {}
