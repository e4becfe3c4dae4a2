/** What Python's operators do with each kind of value: arithmetic, comparison, indexing, iteration, attributes. */
package backprop.python.operator;
