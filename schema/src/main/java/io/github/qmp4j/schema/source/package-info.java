/**
 * Where things stand and what is wrong there: places, source texts, problems.
 *
 * <p>A leaf: every other package of the module may come in, and this one imports none of them.
 */
package io.github.qmp4j.schema.source;
