/** Files written whole or not at all. */
package backprop.disk;
