/** Whether a drawing is a digit at all: what a net that must choose one of ten cannot say. */
package backprop.detect;
