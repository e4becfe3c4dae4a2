/** Pictures of digits made a little different, so that a net learns what does not matter. */
package backprop.data.augment;
