/** A run's certificate, made and checked in a dialog. */
package backprop.ui.train.certificate;
