/** From Python's text to its syntax tree. */
package backprop.python.syntax;
