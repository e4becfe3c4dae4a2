/** The class's digits as a data set: a net is tested on them, one is trained on them, and they are kept as files. */
package backprop.ui.classroom.digits;
