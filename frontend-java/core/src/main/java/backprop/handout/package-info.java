/** What a teacher hands out: a link to a lab as it is to be met, and the code by which a student tells the result of its exercise. */
package backprop.handout;
