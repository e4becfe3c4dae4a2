/** The net as units with their surfaces and the connections between them. */
package backprop.ui.points.net;
