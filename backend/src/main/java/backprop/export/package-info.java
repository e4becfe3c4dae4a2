/** The whole lab as plain files for any web host. */
package backprop.export;
