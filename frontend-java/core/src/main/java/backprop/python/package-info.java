/** The notebook's Python: a session that runs its cells, and what it needs of its surroundings. */
package backprop.python;
