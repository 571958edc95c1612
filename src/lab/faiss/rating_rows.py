"""Reads rating rows that Node wrote."""

import faiss
import numpy


def dense(folder, name, rows, columns):
    """Dense, L2-normalised rows (float32) of a matrix in compressed sparse rows.

    Files: NAME.starts (uint32), NAME.movies (uint16), NAME.codes (uint8, half stars)
    """
    starts = numpy.fromfile(folder / f"{name}.starts", numpy.uint32)
    matrix = numpy.zeros((rows, columns), numpy.float32)
    users = numpy.repeat(numpy.arange(rows), numpy.diff(starts))
    movies = numpy.fromfile(folder / f"{name}.movies", numpy.uint16)
    matrix[users, movies] = numpy.fromfile(folder / f"{name}.codes", numpy.uint8) / 2
    faiss.normalize_L2(matrix)
    return matrix
