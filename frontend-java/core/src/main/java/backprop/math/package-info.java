/** Elementary functions and random numbers that give the same bits on the JVM and in every browser. */
package backprop.math;
