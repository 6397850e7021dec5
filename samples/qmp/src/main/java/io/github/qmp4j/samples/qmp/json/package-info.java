/**
 * JSON as text, read and written token by token. What a short run needs must not load a tree model:
 * that would take longer than the run. For the packages beside this one.
 */
package io.github.qmp4j.samples.qmp.json;
