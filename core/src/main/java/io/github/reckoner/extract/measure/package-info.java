/** Reads what a figure counts, where, and the time of which it is true. */
@NullMarked
package io.github.reckoner.extract.measure;

import org.jspecify.annotations.NullMarked;
