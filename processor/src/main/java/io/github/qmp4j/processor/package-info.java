/**
 * The annotation processor: {@code @QmpApi} in, source files out.
 *
 * <p>This package is the glue between javac and the two pure halves, {@code plan} and {@code emit}.
 * The way of one annotation: {@code QmpProcessor} finds it, {@code RequestReader} turns it into an
 * {@code ApiRequest}, {@code ApiGenerator} serves it: {@code SchemaLocator} finds the definitions,
 * {@code Generation} makes the files or says what is wrong, {@code GeneratedSources} writes them,
 * {@code Records} keeps what was read and made ({@code history}), {@code Changelog} tells what is
 * new against the previous build. Only {@code Diagnostics} talks to javac's {@code Messager}.
 *
 * <p>Nobody inside the module imports it.
 */
@NullMarked
package io.github.qmp4j.processor;

import org.jspecify.annotations.NullMarked;
