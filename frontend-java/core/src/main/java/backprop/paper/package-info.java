/** What leaves the screen: plots as drawings, and the names of their files. */
package backprop.paper;
