/** Reference numbers that a browser and the JVM must share to the last bit. */
package backprop.check;
