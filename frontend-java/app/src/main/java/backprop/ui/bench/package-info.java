/** The page /bench/: how fast this browser trains. */
package backprop.ui.bench;
