/** Small programs, one idea each. */
@NullMarked
package io.github.reckoner.examples.quickstart;

import org.jspecify.annotations.NullMarked;
