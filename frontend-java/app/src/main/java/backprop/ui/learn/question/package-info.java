/** The questions of a chapter: answered, marked, and remembered on this device. */
package backprop.ui.learn.question;
