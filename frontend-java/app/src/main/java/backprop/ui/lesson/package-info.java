/** For those who joined a lesson, on every page: the band in the header, what is reported, and what the teacher asks. */
package backprop.ui.lesson;
