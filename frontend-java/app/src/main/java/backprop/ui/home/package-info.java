/** The home page, and the script that starts it or the Draw lab. */
package backprop.ui.home;
