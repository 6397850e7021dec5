/**
 * What a definition says about values: whether one is legal and how QEMU puts it if it is not, the
 * smallest legal one, one that only a newer server has, and the definition itself as introspection
 * tells it. Values are JSON; types are the checked schema's.
 */
@NullMarked
package io.github.qmp4j.fake.definition;

import org.jspecify.annotations.NullMarked;
