"""Answers profiles with FAISS: IndexFlatIP over dense, L2-normalised rating rows.

Usage: index_flat_ip.py FOLDER
In:  sizes.json {"users", "movies", "profiles", "ks": [...]}, and two matrices as compressed sparse rows, users and
     profiles: NAME.starts (uint32), NAME.movies (uint16), NAME.codes (uint8, half stars)
Out: for each k, K.ids (int64) and K.scores (float32), profiles x k
"""

import json
import pathlib
import sys

import faiss
import numpy


def dense(folder, name, rows, columns):
    starts = numpy.fromfile(folder / f"{name}.starts", numpy.uint32)
    matrix = numpy.zeros((rows, columns), numpy.float32)
    users = numpy.repeat(numpy.arange(rows), numpy.diff(starts))
    movies = numpy.fromfile(folder / f"{name}.movies", numpy.uint16)
    matrix[users, movies] = numpy.fromfile(folder / f"{name}.codes", numpy.uint8) / 2
    faiss.normalize_L2(matrix)
    return matrix


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
