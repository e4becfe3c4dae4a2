/** The runs of a page: where each stands, what is asked of it, which has a worker. Knows neither page nor browser. */
package backprop.run;
