/**
 * Reads who says so: sources, cues and contents, the chain of hops behind a figure, stances, and
 * statements without one.
 */
@NullMarked
package io.github.reckoner.extract.attribution;

import org.jspecify.annotations.NullMarked;
