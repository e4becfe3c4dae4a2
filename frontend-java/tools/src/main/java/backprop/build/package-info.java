/** What the build runs: compiles the scripts and assembles the kernels. */
package backprop.build;
