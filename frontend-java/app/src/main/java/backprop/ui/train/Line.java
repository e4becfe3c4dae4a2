package backprop.ui.train;

/**
 * A line in a chart; its points may lie elsewhere than those of others.
 *
 * @param look how its run is drawn everywhere
 * @param weight 0 the losses themselves, behind; 1 thin; 2 as usual; 3 thick
 * @param dots whether its points are shown
 */
record Line(Look look, int weight, boolean dots, double[] x, double[] y) {}
