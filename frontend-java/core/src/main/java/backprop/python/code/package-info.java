/** From the syntax tree to closures that run: scopes, frames, functions. */
package backprop.python.code;
