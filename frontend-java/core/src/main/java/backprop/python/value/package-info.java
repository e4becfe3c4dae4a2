/** Python's values but for arrays, and its exceptions as Java throws them. */
package backprop.python.value;
