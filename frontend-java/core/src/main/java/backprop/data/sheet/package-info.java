/** Digits side by side in one picture. */
package backprop.data.sheet;
