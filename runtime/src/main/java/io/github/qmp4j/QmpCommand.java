package io.github.qmp4j;

import io.github.qmp4j.codec.Request;

/**
 * A command of a QMP server (QEMU, the storage daemon), with its arguments. Implemented by
 * generated records; send it with {@link QmpClient#execute}.
 *
 * @param <R> the result; {@link Empty} for commands that return nothing
 */
public interface QmpCommand<R> extends Request<R> {}
