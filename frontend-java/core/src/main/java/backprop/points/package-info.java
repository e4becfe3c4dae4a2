/** Points in the plane, and small nets that tell their classes apart: data, training, surfaces, and a point's way back. */
package backprop.points;
