/** A lesson with a class: what is said in it, and what that adds up to. It knows neither a server nor a page. */
package backprop.lesson;
