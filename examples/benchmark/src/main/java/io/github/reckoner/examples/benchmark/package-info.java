/** How fast the library is, measured with JMH. */
@NullMarked
package io.github.reckoner.examples.benchmark;

import org.jspecify.annotations.NullMarked;
