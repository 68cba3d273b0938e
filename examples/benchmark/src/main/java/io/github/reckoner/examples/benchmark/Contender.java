package io.github.reckoner.examples.benchmark;

import java.util.function.Consumer;

/**
 * Something that reads a text, to be timed.
 *
 * @param name what it is called in the table
 * @param reader reads one text
 */
record Contender(String name, Consumer<String> reader) {}
