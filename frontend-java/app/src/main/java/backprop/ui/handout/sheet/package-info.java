/** The sheet that makes a link to hand out, and reads the result codes that come back; brought when it is wanted. */
package backprop.ui.handout.sheet;
