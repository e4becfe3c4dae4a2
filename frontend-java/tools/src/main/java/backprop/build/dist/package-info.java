/** What others run without building it: the lab with a Java of its own, as a folder and as an archive. */
package backprop.build.dist;
