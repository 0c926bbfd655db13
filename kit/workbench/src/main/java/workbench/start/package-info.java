/** Where the workbench begins: reads what was typed, and hands it to a command. */
package workbench.start;
