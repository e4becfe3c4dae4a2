/** NumPy's arrays: float64, int64 and bool, any number of axes, views, broadcasting, indexing, reductions, products. */
package backprop.python.array;
