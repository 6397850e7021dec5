/**
 * Every decision about the generated Java, and none of its text: which types there will be, what
 * they are called, how they nest, what is boxed, which way they are coded.
 *
 * <p>{@link io.github.qmp4j.processor.plan.JavaPlanner} turns a schema into a {@link
 * io.github.qmp4j.processor.plan.JavaPlan}. No JavaPoet in here: {@code emit} prints what stands in
 * the plan and decides nothing. Types are public for the neighbouring packages, not for
 * applications.
 */
@NullMarked
package io.github.qmp4j.processor.plan;

import org.jspecify.annotations.NullMarked;
