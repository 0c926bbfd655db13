/**
 * Brings a learner's files to another state, the solution's or the starter's, and loses nothing.
 */
package workbench.catchup;
