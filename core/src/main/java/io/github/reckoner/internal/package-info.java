/**
 * Shared parts of the library's inside: no API, may change in any release.
 *
 * <p>Needs the JDK and Guava only, so every layer may use it.
 */
@NullMarked
package io.github.reckoner.internal;

import org.jspecify.annotations.NullMarked;
