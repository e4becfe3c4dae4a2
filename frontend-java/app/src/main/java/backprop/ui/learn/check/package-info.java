/** The gradient check of chapter 4, and the bugs that it finds. */
package backprop.ui.learn.check;
