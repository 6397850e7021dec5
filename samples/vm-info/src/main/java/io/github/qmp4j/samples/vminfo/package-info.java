/**
 * Prints what a running QEMU says about its machine: a sample of typed queries.
 *
 * <p>{@code VmInfo} connects, {@code OwnQemu} starts a QEMU when there is none to connect to, {@code
 * PretendedQemu} stands in where none is installed, {@code MachineReport} asks, {@code Report} lays out.
 */
package io.github.qmp4j.samples.vminfo;
