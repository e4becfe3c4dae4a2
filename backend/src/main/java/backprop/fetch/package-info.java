/** Published files: fetched from mirrors, checked, and kept in a cache folder. */
package backprop.fetch;
