/** What pages and their workers ask of the browser: where they are, and files. */
package backprop.browser;
