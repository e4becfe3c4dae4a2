/** The site as the server and the export see it: pages from their parts, files named by their content. */
package backprop.site;
