package backprop.nn;

import backprop.tensor.Matrix;

/** Numbers that a layer gathers while the net learns, without a gradient: mean1, variance1 of batch normalisation. */
public record RunningStatistic(String name, Matrix value) {}
