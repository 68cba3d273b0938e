"""Teaches a language model to attribute, and writes what it thinks of articles for the trainer of the library.

    python teacher.py learn BASE.onnx TOKENIZER.json GOLD.jsonl.gz ANALYSIS.tsv TEACHER.pt [EPOCHS [STOP]]
    python teacher.py opine BASE.onnx TOKENIZER.json TEACHER.pt ARTICLES.jsonl.gz ANALYSIS.tsv OPINIONS.gz

Both read articles as TrainAttribution does. One thread: the same machine gives the same numbers.
"""

import gzip
import math
import random
import struct
import sys
from types import SimpleNamespace

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer

import articles
from model import ROLES, Teacher

ROWS = 8
RATE, RATE_OF_HEADS, WARM_UP = 1e-4, 1e-3, 0.08
OF_ANCHORS, OF_PARTS = 2, 0.3
STEEPEST = 2.0
LIKELY = -3.0
"""The log odds from which on the words around an anchor are asked about."""
SENTENCES_BEFORE, SENTENCES_BEHIND = 3, 6


def batch(rows):
    """Puts stretches of articles together."""
    columns = [[], [], [], []]
    first, sentence = [], []
    for article, (start, end, _, _) in rows:
        row, at = [[101], [0], [0], [0]], []
        for t in range(start, end):
            at.append(len(row[0]))
            for k, piece in enumerate(article.pieces[t]):
                for column, value in zip(row, (piece, article.shape[t], article.quoted[t],
                                               article.paragraph[t] if k == 0 else 0)):
                    column.append(value)
        for column, value in zip(row, (102, 0, 0, 0)):
            column.append(value)
        for all_rows, column in zip(columns, row):
            all_rows.append(column)
        first.append(at)
        sentence.append(article.sentence[start:end])
    pieces, shape, quoted, paragraph = map(padded, columns)
    mask = padded([[1] * len(row) for row in columns[0]]).bool()
    return SimpleNamespace(pieces=pieces, shape=shape, quoted=quoted, paragraph=paragraph, mask=mask,
                           first=padded(first), sentence=padded(sentence))


def padded(rows, value=0):
    longest = max(map(len, rows))
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows])


def prepare(article, rates):
    """Notes what each token of an annotated article should be."""
    size = len(article.tokens)
    article.anchors, article.content, article.source, article.told = [0] * size, [0] * size, [0] * size, []
    for gold in article.gold:
        for row, key in ((article.content, "content"), (article.source, "source")):
            for first, end in gold[key]:
                row[first:end] = [1] * (end - first)
        at = articles.anchor(article, gold, rates)
        if at >= 0:
            article.anchors[at] = 1
            if gold["content"] and not any(at == other for other, _ in article.told):
                article.told.append((at, gold))


def loss(teacher, rows):
    read = batch(rows)
    tokens = teacher(read)
    stretches = [stretch for _, stretch in rows]
    core = padded([[int(a <= t < b) for t in range(start, end)] for start, end, a, b in stretches])
    anchors = padded([article.anchors[start:end] for article, (start, end, _, _) in rows]).float()
    parts = torch.stack([padded([getattr(article, part)[start:end] for article, (start, end, _, _) in rows])
                         for part in ("content", "source")], -1).float()
    of_anchors = F.binary_cross_entropy_with_logits(teacher.anchors(tokens), anchors, reduction="none")
    of_parts = F.binary_cross_entropy_with_logits(teacher.parts(tokens), parts, reduction="none").sum(-1)
    total = OF_ANCHORS * (of_anchors * core).sum() + OF_PARTS * (of_parts * core).sum()
    told = [(k, at - start, article.labels(gold, start, end))
            for k, (article, (start, end, a, b)) in enumerate(rows) for at, gold in article.told if a <= at < b]
    if told:
        row, at, labels = zip(*told)
        scores = teacher.labels(tokens, torch.tensor(row), torch.tensor(at), read.sentence)
        labels = [list(of) + [-100] * (scores.size(1) - len(of)) for of in labels]
        total = total + F.cross_entropy(scores.reshape(-1, ROLES), torch.tensor(labels).reshape(-1),
                                        ignore_index=-100, reduction="sum")
    return total / (6 * ROWS)


def batches(rows):
    """Yields rows of like length together, in random order."""
    order = random.sample(rows, len(rows))
    pools = [sorted(order[i:i + 20 * ROWS], key=lambda row: row[1][1] - row[1][0])
             for i in range(0, len(order), 20 * ROWS)]
    groups = [pool[i:i + ROWS] for pool in pools for i in range(0, len(pool), ROWS)]
    random.shuffle(groups)
    return groups


def learn(base, tokenizer, gold, analysis, out, epochs="3", stop=None):
    known = articles.read(gold, analysis, tokenizer)
    rates = articles.cue_rates(known)
    rows = []
    for article in known:
        prepare(article, rates)
        rows += [(article, stretch) for stretch in article.stretches()]
    teacher = Teacher(base).to(torch.bfloat16).train()
    live = [(name, p) for name, p in teacher.named_parameters() if p.requires_grad]
    # Steps are too small for sixteen bits: they are taken in thirty-two and copied.
    exact = [p.detach().float().clone().requires_grad_(True) for _, p in live]
    of_layers = [x for (name, _), x in zip(live, exact) if name.startswith("layers.")]
    of_heads = [x for (name, _), x in zip(live, exact) if not name.startswith("layers.")]
    groups = [{"params": of_layers, "lr": RATE}, {"params": of_heads, "lr": RATE_OF_HEADS}]
    descent = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    steps = int(epochs) * math.ceil(len(rows) / ROWS)
    rate = torch.optim.lr_scheduler.LambdaLR(
        descent, lambda k: min((k + 1) / (WARM_UP * steps), (steps - k) / ((1 - WARM_UP) * steps)))
    for epoch in range(int(stop or epochs)):
        total = 0.0
        for k, group in enumerate(batches(rows)):
            value = loss(teacher, group)
            teacher.zero_grad(set_to_none=True)
            value.backward()
            for (_, p), x in zip(live, exact):
                x.grad = None if p.grad is None else p.grad.float()
            torch.nn.utils.clip_grad_norm_(exact, STEEPEST)
            descent.step()
            rate.step()
            with torch.no_grad():
                torch._foreach_copy_([p for _, p in live], exact)
            total += value.item()
            if k % 50 == 49:
                print(f"epoch {epoch}, step {k + 1}: {total / (k + 1):.3f}", file=sys.stderr)
        torch.save(teacher.state_dict(), out)


def opine(base, tokenizer, teacher_file, file, analysis, out):
    teacher = Teacher(base).to(torch.bfloat16).eval()
    teacher.load_state_dict(torch.load(teacher_file))
    with gzip.open(out, "wb", 6) as data, torch.no_grad():
        for article in articles.read(file, analysis, tokenizer):
            write(data, article, *opinion(teacher, article))


def opinion(teacher, article):
    """Returns the odds of each token, and (anchor, first, end, log probabilities of labels) of each likely one."""
    odds, around = [None] * len(article.tokens), []
    stretches = article.stretches()
    for c in range(0, len(stretches), ROWS):
        rows = [(article, stretch) for stretch in stretches[c:c + ROWS]]
        read = batch(rows)
        tokens = teacher(read)
        anchors, parts = teacher.anchors(tokens).tolist(), teacher.parts(tokens).tolist()
        likely = []
        for k, (_, (start, _, first, end)) in enumerate(rows):
            for t in range(first, end):
                odds[t] = (anchors[k][t - start], *parts[k][t - start])
                if odds[t][0] > LIKELY:
                    likely.append((k, t - start))
        for i in range(0, len(likely), 64):
            row, at = map(torch.tensor, zip(*likely[i:i + 64]))
            logs = torch.log_softmax(teacher.labels(tokens, row, at, read.sentence), -1)
            for (k, t), scores in zip(likely[i:i + 64], logs):
                start, stop, _, _ = stretches[c + k]
                anchor, sentence = start + t, article.sentence
                first = end = anchor
                while first > start and sentence[first - 1] >= sentence[anchor] - SENTENCES_BEFORE:
                    first -= 1
                while end < stop and sentence[end] <= sentence[anchor] + SENTENCES_BEHIND:
                    end += 1
                around.append((anchor, first, end, scores[first - start:end - start]))
    return odds, around


def write(data, article, odds, around):
    """Writes an opinion as Opinions.java reads it: numbers with the highest byte first."""
    name, size = article.name.encode(), len(odds)
    data.write(struct.pack(">H", len(name)) + name + struct.pack(">i", size))
    for column in range(3):
        data.write(struct.pack(f">{size}h", *(max(-3000, min(3000, round(100 * row[column]))) for row in odds)))
    data.write(struct.pack(">i", len(around)))
    for anchor, first, end, logs in around:
        costs = (-10 * logs).clamp(0, 255).round().to(torch.uint8)
        data.write(struct.pack(">iii", anchor, first, end) + bytes(costs.flatten().tolist()))


def main(step, base, tokenizer, *files):
    torch.manual_seed(1)
    random.seed(1)
    torch.set_num_threads(1)
    pieces = Tokenizer.from_file(tokenizer)
    pieces.no_padding()
    pieces.no_truncation()
    {"learn": learn, "opine": opine}[step](base, pieces, *files)


if __name__ == "__main__":
    if len(sys.argv) < 5 or sys.argv[1] not in ("learn", "opine"):
        sys.exit(__doc__)
    main(*sys.argv[1:])
