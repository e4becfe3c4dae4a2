/** What several pages show: bars, pixel grids. */
package backprop.ui.widget;
