#!/usr/bin/env python3
"""Loads exports with the readers that trainers use: Hugging Face `datasets` and plain `json`.

    python check_exports.py [EXPORT_DIR...]

Needs requirements.txt. Each directory is one that `locative export` made; without one it takes
those that the Java tests left in target/exports. Checks that every
row arrives, that an image place stands where it must and nowhere else, that roles alternate, that
the card's header loads the same rows as the files themselves, and, for Parquet, the column types.
Exits 1 at the first directory that fails.
"""

import glob
import json
import os
import re
import sys
import tempfile

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")

import datasets  # noqa: E402
import huggingface_hub  # noqa: E402

datasets.disable_progress_bars()

CONTROL = re.compile(r"<(?:image|video|audio|bbox|ref-object|cot-process|start-image)>|<\|[^|<>\s]{1,64}\|>")


def require(condition, message):
    if not condition:
        raise AssertionError(message)


def check_turns(turns, has_image, token, speakers):
    require(turns and len(turns) % 2 == 0, f"turns do not come in pairs: {turns}")
    for i, (speaker, text) in enumerate(turns):
        require(speaker == speakers[i % 2], f"turn {i} is spoken by {speaker}")
        if i == 0 and has_image:
            require(text.startswith(token), f"no image place in the first turn: {text!r}")
            text = text[len(token):]
        require(not CONTROL.search(text), f"a control token in {text!r}")
        require(text.strip(), f"turn {i} is empty")
    return len(turns) // 2


def messages(row):
    turns = [(m["role"], m["content"]) for m in row["messages"]]
    return check_turns(turns, bool(row["images"]), "<image>", ("user", "assistant"))


def sharegpt(row):
    turns = [(t["from"], t["value"]) for t in row["conversations"]]
    return check_turns(turns, bool(row["images"]), "<image>", ("human", "gpt"))


def llava(row):
    require(row["id"], "a row has no id")
    turns = [(t["from"], t["value"]) for t in row["conversations"]]
    return check_turns(turns, row.get("image") is not None, "<image>\n", ("human", "gpt"))


def trl(row):
    turns = []
    for i, message in enumerate(row["messages"]):
        parts = message["content"]
        images = [p for p in parts if p["type"] == "image"]
        expected = len(row["images"] or []) if i == 0 else 0
        require(len(images) == expected, f"{len(images)} image parts, {expected} images")
        require(all(p["text"] is None for p in images), "an image part has text")
        turns.append((message["role"], "".join(p["text"] for p in parts if p["type"] == "text")))
    return check_turns(turns, False, "", ("user", "assistant"))


def parquet(row):
    require(row["question"].strip() and row["answer"].strip(), f"empty text in {row['id']}")
    require(row["frame"] in ("viewer", "object", "unstated"), f"frame {row['frame']}")
    evidence = row["evidence"]
    if evidence is not None:
        width = len(evidence["text"].encode("utf-16-le")) // 2
        require(evidence["end"] - evidence["start"] == width, f"evidence {evidence}")
    return 1


CHECKS = {"messages": messages, "sharegpt": sharegpt, "llava": llava, "trl": trl, "parquet": parquet}
PARQUET_TYPES = {
    "id": "string", "pair": "int32", "image": "string", "source": "string", "question": "string",
    "answer": "string", "reasoning": "string", "frame": "string",
}


def check(directory, cache):
    with open(os.path.join(directory, "export.json"), encoding="utf-8") as file:
        record = json.load(file)
    kind = record["format"]
    files = [os.path.join(directory, name) for name in record["files"]]
    reader = "parquet" if kind == "parquet" else "json"
    rows = datasets.load_dataset(reader, data_files={"train": files}, split="train", cache_dir=cache)
    by_card = datasets.load_dataset(directory, split="train", cache_dir=cache)
    require(len(by_card) == len(rows), f"the card loads {len(by_card)} rows, the files {len(rows)}")
    require(by_card.features == rows.features, "the card loads other columns than the files")
    card = huggingface_hub.DatasetCard.load(os.path.join(directory, "README.md"))
    require(card.data.license and card.data.configs, "the card's header says too little")
    require(len(rows) == record["rows"], f"{len(rows)} rows of {record['rows']}")
    pairs = sum(CHECKS[kind](row) for row in rows)
    require(pairs == record["pairs"], f"{pairs} pairs of {record['pairs']}")
    if kind == "parquet":
        for name, dtype in PARQUET_TYPES.items():
            require(rows.features[name].dtype == dtype, f"column {name} is {rows.features[name]}")
    if kind == "llava":
        with open(files[0], encoding="utf-8") as file:
            require(len(json.load(file)) == len(rows), "json.load gives another number of rows")
    info = os.path.join(directory, "dataset_info.json")
    if os.path.exists(info):
        with open(info, encoding="utf-8") as file:
            name = os.path.join(directory, json.load(file)["locative"]["file_name"])
        found = [name] if os.path.isfile(name) else [os.path.join(name, f) for f in os.listdir(name)]
        require(sorted(found) == sorted(files), "dataset_info.json names other files")
    print(f"ok: {directory}: {kind}, {len(rows)} rows, {pairs} pairs")


def main(directories):
    root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../target/exports")
    directories = directories or sorted(glob.glob(os.path.join(os.path.normpath(root), "*")))
    if not directories:
        sys.exit("not ok: no export in target/exports: run the Java tests first")
    for directory in directories:
        try:
            with tempfile.TemporaryDirectory() as cache:
                check(directory, cache)
        except Exception as error:  # noqa: BLE001 - reported with its directory
            sys.exit(f"not ok: {directory}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
