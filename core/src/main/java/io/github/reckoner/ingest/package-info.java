/** Makes articles of pages, feeds and badly scraped text, and tells their blocks apart. */
@NullMarked
package io.github.reckoner.ingest;

import org.jspecify.annotations.NullMarked;
