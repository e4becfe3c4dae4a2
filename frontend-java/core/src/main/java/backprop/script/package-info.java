/** What scripts may ask of a lab, in its page or from a frame: commands out of JSON, bounded; answers and events as JSON. */
package backprop.script;
