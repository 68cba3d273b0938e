"""Articles as the Java trainer analyses them, cut into stretches that a language model can read."""

import bisect
import gzip
import json

OUTSIDE, SOURCE, CUE, CONTENT = 0, 1, 3, 5
"""Labels as in Roles.java: the first token of a role; a further one is the next number."""

CORE, BEFORE, BEHIND = 200, 48, 80
"""How many word pieces a stretch tells of, and how many stand around it to be read along."""


def lines(path):
    opened = gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        return file.read().split("\n")


def analyses(path):
    """Returns the sentences of each article, as lists of (word, start, end)."""
    articles, sentences, sentence = {}, None, []
    for line in lines(path):
        if line.startswith("#doc\t"):
            sentences, sentence = articles.setdefault(line[5:], []), []
        elif not line:
            if sentence:
                sentences.append(sentence)
            sentence = []
        else:
            word, start, end = line.split("\t")[:3]
            sentence.append((word, int(start), int(end)))
    return articles


def shape(word):
    if word[0].isalpha():
        if len(word) > 1 and word.isupper():
            return 3
        return 2 if word[0].isupper() else 1
    return 4 if any(c.isdigit() for c in word) else 5


class Article:
    """One article: its tokens, what is seen of them beside their letters, and its annotations."""

    def __init__(self, name, text, sentences, attributions):
        self.name = name
        self.tokens = [token for sentence in sentences for token in sentence]
        self.starts = [token[1] for token in self.tokens]
        self.sentence = [k for k, sentence in enumerate(sentences) for _ in sentence]
        self.shape = [shape(token[0]) for token in self.tokens]
        self.paragraph, self.quoted = self.marks(text)
        self.gold = [
            {role: self.spans(gold[role]) for role in ("source", "cue", "content")} for gold in attributions
        ]

    def marks(self, text):
        """Returns which tokens begin a paragraph, and which stand between quotation marks or are one."""
        paragraph, quoted, end, within = [], [], 0, False
        for word, start, stop in self.tokens:
            begins = end == 0 or "\n" in text[end:start]
            if begins and word not in ("``", "“", '"', "''", "”"):
                within = False
            if word in ("``", "“"):
                within = True
                quoted.append(2)
            elif word in ("''", "”"):
                quoted.append(3 if within else 0)
                within = False
            elif word == '"':
                within = begins or not within
                quoted.append(2 if within else 3)
            else:
                quoted.append(int(within))
            paragraph.append(int(begins))
            end = stop
        return paragraph, quoted

    def spans(self, offsets):
        spans = []
        for start, end in offsets:
            first = max(0, bisect.bisect_right(self.starts, start) - 1)
            if self.tokens[first][2] <= start and first + 1 < len(self.tokens):
                first += 1
            stop = first
            while stop < len(self.tokens) and self.tokens[stop][1] < end:
                stop += 1
            if first < stop:
                spans.append((first, stop))
        return spans

    def cut(self, tokenizer):
        """Cuts words into pieces."""
        words = [token[0].replace("``", '"').replace("''", '"') for token in self.tokens]
        cut = tokenizer.encode_batch([[word] for word in words], is_pretokenized=True, add_special_tokens=False)
        self.pieces = [pieces.ids[:8] or [100] for pieces in cut]

    def stretches(self):
        """Returns (first, end, core first, core end) of whole sentences with some tokens around them."""
        sizes, n, stretches, first = [len(p) for p in self.pieces], len(self.tokens), [], 0
        while first < n:
            end, size = first, 0
            while end < n and size < CORE:
                stop = end
                while stop < n and self.sentence[stop] == self.sentence[end]:
                    stop += 1
                more = sum(sizes[end:stop])
                if size and size + more > CORE + 40:
                    break
                if more > CORE + 40:  # a sentence without end, as a table
                    stop, more = end, 0
                    while stop < n and more < CORE:
                        more += sizes[stop]
                        stop += 1
                size, end = size + more, stop
            left, room = first, BEFORE
            while left > 0 and sizes[left - 1] <= room:
                left -= 1
                room -= sizes[left]
            right, room = end, BEHIND
            while right < n and sizes[right] <= room:
                room -= sizes[right]
                right += 1
            stretches.append((left, right, first, end))
            first = end
        return stretches

    def labels(self, gold, first, end):
        """Returns the label of each token of a stretch for one attribution."""
        labels = [OUTSIDE] * (end - first)
        for role, key in ((CONTENT, "content"), (SOURCE, "source"), (CUE, "cue")):
            for start, stop in gold[key]:
                inside = range(max(start, first), min(stop, end))
                for i in inside:
                    labels[i - first] = role if i == inside.start else role + 1
        for i, label in enumerate(labels):  # a run that was written over starts anew
            if label and label % 2 == 0 and (i == 0 or labels[i - 1] not in (label, label - 1)):
                labels[i] = label - 1
        return labels


def read(articles, analysis, tokenizer):
    """Returns annotated articles (JSON Lines) with their analysis by `TrainAttribution analyse`."""
    sentences, all_articles = analyses(analysis), []
    for line in lines(articles):
        if line:
            row = json.loads(line)
            if sentences.get(row["doc"]):
                article = Article(row["doc"], row["text"], sentences[row["doc"]], row["attributions"])
                article.cut(tokenizer)
                all_articles.append(article)
    return all_articles


def cue_rates(articles):
    """Returns how often each word is part of a cue where it stands, as Schooling.java has it."""
    seen, within = {}, {}
    for article in articles:
        for word, _, _ in article.tokens:
            seen[word.lower()] = seen.get(word.lower(), 0) + 1
        for gold in article.gold:
            for first, end in gold["cue"]:
                for word, _, _ in article.tokens[first:end]:
                    within[word.lower()] = within.get(word.lower(), 0) + 1
    return {word: count / (seen[word] + 5) for word, count in within.items()}


def anchor(article, gold, rates):
    """Returns the token of a cue that attributes most often; -1 for none."""
    inside = [i for first, end in gold["cue"] for i in range(first, end)]
    return max(inside, key=lambda i: rates.get(article.tokens[i][0].lower(), 0), default=-1)
