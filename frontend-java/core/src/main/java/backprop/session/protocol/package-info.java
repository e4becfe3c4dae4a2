/** What a page and its worker say to each other about a run. */
package backprop.session.protocol;
