/** Functions that scripts call back, one for each list of arguments. */
package backprop.browser.callback;
