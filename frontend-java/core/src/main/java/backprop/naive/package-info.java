/** The notebook's layers as the book writes them: in double, short, and slow. */
package backprop.naive;
