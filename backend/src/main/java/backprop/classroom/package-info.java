/** Lessons with a class: who may come in, what is taken from whom, and the stream that the teacher's board reads. */
package backprop.classroom;
