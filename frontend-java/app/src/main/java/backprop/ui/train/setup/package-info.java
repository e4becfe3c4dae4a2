/** What a run is to be: the form, the net layer by layer, the data, experiments and links. */
package backprop.ui.train.setup;
