/** Reading and writing JSON. */
package backprop.json;
