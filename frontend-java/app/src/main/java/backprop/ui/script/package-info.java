/** What worksheets drive a lab by: {@code window.backprop.lab}, and messages between a frame and the page around it. */
package backprop.ui.script;
