/**
 * Work done with a generated API, each a program of its own that is given an address and numbers and
 * prints its figures as one line of JSON.
 */
package io.github.qmp4j.benchmarks.speed.typed;
