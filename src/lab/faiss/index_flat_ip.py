"""Answers profiles with FAISS: IndexFlatIP over dense, L2-normalised rating rows.

Usage: index_flat_ip.py FOLDER
In:  sizes.json {"users", "movies", "profiles", "ks": [...]}, and two matrices as rating_rows.py reads them, users and
     profiles
Out: for each k, K.ids (int64) and K.scores (float32), profiles x k
"""

import json
import pathlib
import sys

import faiss
import numpy
from rating_rows import dense

folder = pathlib.Path(sys.argv[1])
sizes = json.loads((folder / "sizes.json").read_text())
index = faiss.IndexFlatIP(sizes["movies"])
index.add(dense(folder, "users", sizes["users"], sizes["movies"]))
profiles = dense(folder, "profiles", sizes["profiles"], sizes["movies"])
for k in sizes["ks"]:
    scores, ids = index.search(profiles, k)
    ids.astype(numpy.int64).tofile(folder / f"{k}.ids")
    scores.astype(numpy.float32).tofile(folder / f"{k}.scores")
print(faiss.__version__)
