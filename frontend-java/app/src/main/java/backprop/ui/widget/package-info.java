/** What several pages show: bars, pixel grids, QR codes. */
package backprop.ui.widget;
