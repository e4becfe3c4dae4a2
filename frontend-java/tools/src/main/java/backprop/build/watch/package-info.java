/** Runs beside a server that a developer looks at: makes the scripts of the pages anew while their Java changes. */
package backprop.build.watch;
