"""A small pretrained language model (e5-small-v2, twelve layers of 384 numbers) with heads that attribute."""

import re

import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

WIDTH, HEADS, LAYERS, PAIR, ROLES = 384, 12, 12, 256, 7
FROZEN = 2
"""The first layers, which stay as they are."""

MATRIX = re.compile(r"layer\.(\d+)/(attention/self/query|attention/self/key|attention/self/value"
                    r"|attention/output/dense|intermediate/dense|output/dense)")


def weights(path):
    """Returns the numbers of a model in ONNX by the names that BERT gives them."""
    graph = onnx.load(path).graph
    values = {v.name: torch.tensor(numpy_helper.to_array(v).copy()) for v in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in values:
            layer, part = MATRIX.search(node.name).groups()
            values[f"encoder.layer.{layer}.{part.replace('/', '.')}.weight"] = values[node.input[1]].T.contiguous()
    return values


def linear(values, *names):
    """Returns one layer for several of the model that read the same."""
    weight = torch.cat([values[name + ".weight"] for name in names])
    layer = nn.Linear(weight.shape[1], weight.shape[0])
    layer.weight.data = weight
    layer.bias.data = torch.cat([values[name + ".bias"] for name in names])
    return layer


def norm(values, name):
    layer = nn.LayerNorm(WIDTH, eps=1e-12)
    layer.weight.data, layer.bias.data = values[name + ".weight"], values[name + ".bias"]
    return layer


class Layer(nn.Module):
    def __init__(self, values, k):
        super().__init__()
        name = f"encoder.layer.{k}."
        attention = name + "attention."
        self.seen = linear(values, *(attention + "self." + part for part in ("query", "key", "value")))
        self.heard = linear(values, attention + "output.dense")
        self.heard_norm = norm(values, attention + "output.LayerNorm")
        self.inner = linear(values, name + "intermediate.dense")
        self.outer = linear(values, name + "output.dense")
        self.outer_norm = norm(values, name + "output.LayerNorm")

    def forward(self, x, mask):
        rows, length, _ = x.shape
        query, key, value = self.seen(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        heard = F.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        x = self.heard_norm(x + self.heard(heard.transpose(1, 2).reshape(rows, length, WIDTH)))
        return self.outer_norm(x + self.outer(F.gelu(self.inner(x))))


class Convolution(nn.Module):
    def __init__(self):
        super().__init__()
        self.taps = nn.Conv1d(PAIR, PAIR, 5, padding=2)
        self.norm = nn.LayerNorm(PAIR)

    def forward(self, x):
        return x + F.gelu(self.taps(self.norm(x).transpose(1, 2)).transpose(1, 2))


class Teacher(nn.Module):
    """Tells anchors, and what the tokens around each are to it; the heads are those of Network.java at large."""

    def __init__(self, path):
        super().__init__()
        values = weights(path)
        self.words = nn.Embedding.from_pretrained(values["embeddings.word_embeddings.weight"], freeze=True)
        self.register_buffer("places", values["embeddings.position_embeddings.weight"]
                             + values["embeddings.token_type_embeddings.weight"][0])
        self.start = norm(values, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(values, k) for k in range(LAYERS))
        for frozen in [self.start, *self.layers[:FROZEN]]:
            frozen.requires_grad_(False)
        self.shape, self.quoted, self.paragraph = nn.Embedding(6, WIDTH), nn.Embedding(4, WIDTH), nn.Embedding(2, WIDTH)
        for trait in (self.shape, self.quoted, self.paragraph):
            nn.init.zeros_(trait.weight)
        self.drop = nn.Dropout(0.1)
        self.anchor = nn.Sequential(nn.Linear(WIDTH, 256), nn.GELU(), nn.Dropout(0.1), nn.Linear(256, 1))
        self.part = nn.Linear(WIDTH, 2)
        self.of_anchor, self.of_token = nn.Linear(WIDTH, PAIR), nn.Linear(WIDTH, PAIR)
        self.fits, self.gate = nn.Linear(WIDTH, PAIR), nn.Linear(WIDTH, PAIR, bias=False)
        self.distance, self.sentences = nn.Embedding(65, PAIR), nn.Embedding(9, PAIR)
        self.near, self.far = Convolution(), Convolution()
        self.label = nn.Linear(PAIR, ROLES)

    def forward(self, batch):
        """Returns what each token is, by its first piece."""
        x = self.words(batch.pieces) + self.shape(batch.shape) + self.quoted(batch.quoted)
        x = self.start(x + self.paragraph(batch.paragraph) + self.places[:x.size(1)])
        mask = None if batch.mask.all() else batch.mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        return self.drop(torch.gather(x, 1, batch.first.unsqueeze(-1).expand(-1, -1, WIDTH)))

    def anchors(self, tokens):
        return self.anchor(tokens).squeeze(-1).float()

    def parts(self, tokens):
        return self.part(tokens).float()

    def labels(self, tokens, rows, anchors, sentence):
        """Returns the scores of labels of all tokens of some rows beside an anchor in each."""
        at = tokens[rows, anchors]
        x = self.of_token(tokens)[rows] + self.of_anchor(at).unsqueeze(1)
        x = x + self.fits(tokens)[rows] * torch.tanh(self.gate(at)).unsqueeze(1)
        off = torch.arange(tokens.size(1)).unsqueeze(0) - anchors.unsqueeze(1)
        far = torch.clamp((torch.log2(off.abs().float() + 1) * 4).long(), max=32)
        x = x + self.distance(32 + torch.sign(off) * far)
        x = x + self.sentences(torch.clamp(sentence[rows] - sentence[rows, anchors].unsqueeze(1), -4, 4) + 4)
        return self.label(self.drop(self.far(self.near(F.gelu(x))))).float()
