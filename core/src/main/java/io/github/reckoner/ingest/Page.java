package io.github.reckoner.ingest;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Problem;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What was read from a page of HTML.
 *
 * @param article the article, its text and blocks taken from the page
 * @param modified the day of the last change that the page names
 * @param problems what of the page could not be used or was cut; offsets count in the page's
 *     characters (or its bytes, where it was given as bytes)
 */
public record Page(
    Article article, Optional<LocalDate> modified, ImmutableList<Problem> problems) {}
