/** Reads articles into claims, statements and skipped numerals. */
@NullMarked
package io.github.reckoner.extract;

import org.jspecify.annotations.NullMarked;
