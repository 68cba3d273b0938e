/** The front door: give it articles, ask it what they count and where they disagree. */
@NullMarked
package io.github.reckoner;

import org.jspecify.annotations.NullMarked;
