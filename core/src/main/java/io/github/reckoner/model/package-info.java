/**
 * The vocabulary of reported numbers: articles, passages, figures, measures, actors, chains,
 * claims.
 *
 * <p>Everything here is immutable and thread-safe, and knows nothing of natural language
 * processing, so claims can be made by hand, read from a table or extracted from text. Names follow
 * the practice of conflict and humanitarian data teams.
 */
@NullMarked
package io.github.reckoner.model;

import org.jspecify.annotations.NullMarked;
