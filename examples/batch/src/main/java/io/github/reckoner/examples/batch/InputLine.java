package io.github.reckoner.examples.batch;

import io.github.reckoner.model.Article;

/**
 * A usable line of input.
 *
 * @param number its number in the file, from 1
 * @param article the article it holds
 * @param fromHtml whether the article's text was extracted from a page
 */
record InputLine(long number, Article article, boolean fromHtml) {}
