/** Numbers as text and back, the same everywhere. */
package backprop.number;
