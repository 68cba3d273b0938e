/** Writes readings, matters and findings as text and as data. */
@NullMarked
package io.github.reckoner.report;

import org.jspecify.annotations.NullMarked;
