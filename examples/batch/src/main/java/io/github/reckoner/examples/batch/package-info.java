/** The library over many articles, from the command line. */
@NullMarked
package io.github.reckoner.examples.batch;

import org.jspecify.annotations.NullMarked;
