package io.github.reckoner.examples.batch;

import com.google.common.collect.ImmutableList;
import io.github.reckoner.model.Article;
import io.github.reckoner.model.Problem;

/**
 * A usable line of input, or file of a folder.
 *
 * @param number its number in the input, from 1
 * @param article the article it holds
 * @param fromHtml whether the article's text was extracted from a page
 * @param problems what was wrong with the page
 */
record InputLine(long number, Article article, boolean fromHtml, ImmutableList<Problem> problems) {}
