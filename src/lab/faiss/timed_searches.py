"""Times FAISS's IndexFlatIP, one thread, one profile at a time, for as long as questions come.

Usage: timed_searches.py FOLDER
In:  sizes.json {"users", "movies"} and the matrix users as rating_rows.py reads it; then a line of JSON for each
     question on standard input: a list of {"k", "profile": {"movies": [...], "codes": [...]}}
Out: a line {"version"} when the index is ready, then for each question a line {"times", "answers"}: milliseconds of
     each search alone, and {"ids", "scores"}
"""

import json
import pathlib
import sys
import time

import faiss
import numpy
from rating_rows import dense


def row(profile, columns):
    vector = numpy.zeros((1, columns), numpy.float32)
    vector[0, profile["movies"]] = profile["codes"]
    faiss.normalize_L2(vector)
    return vector


def answer(index, searches):
    times = []
    answers = []
    vectors = [row(search["profile"], index.d) for search in searches]
    for vector, search in zip(vectors, searches):
        begun = time.perf_counter()
        scores, ids = index.search(vector, search["k"])
        times.append(1000 * (time.perf_counter() - begun))
        answers.append({"ids": ids[0].tolist(), "scores": scores[0].tolist()})
    return {"times": times, "answers": answers}


faiss.omp_set_num_threads(1)
folder = pathlib.Path(sys.argv[1])
sizes = json.loads((folder / "sizes.json").read_text())
index = faiss.IndexFlatIP(sizes["movies"])
index.add(dense(folder, "users", sizes["users"], sizes["movies"]))
print(json.dumps({"version": faiss.__version__}), flush=True)
for line in sys.stdin:
    print(json.dumps(answer(index, json.loads(line))), flush=True)
