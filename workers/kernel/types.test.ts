import { expect, expectTypeOf, it } from 'vitest';
import * as pack from '../../src/pack/index';
import { MAX_CODE } from './checks';
import type { FlatIPIndex } from './kernel';
import type { MovieIndex, RatingQuery, SearchResult, UserIndex, UserIndices } from './types';

type ScoredRows = Parameters<FlatIPIndex['scoreMovies']>[0];
type AskedMovies = Parameters<FlatIPIndex['codesOf']>[1];

it('neighbours score movies, and are no movies: the worst fault of the original does not compile', () => {
  expectTypeOf<SearchResult['ids']>().toExtend<ScoredRows>();
  expectTypeOf<SearchResult['ids']>().not.toExtend<AskedMovies>();
  expectTypeOf<SearchResult['ids']>().not.toExtend<RatingQuery['movies']>();
  expectTypeOf<SearchResult['ids'][number]>().not.toExtend<MovieIndex>();
  expectTypeOf<MovieIndex[]>().not.toExtend<ScoredRows>();
});

it('bare numbers are neither rows nor columns', () => {
  expectTypeOf<Uint32Array>().not.toExtend<ScoredRows>();
  expectTypeOf<number[]>().not.toExtend<AskedMovies>();
  expectTypeOf<number[]>().not.toExtend<RatingQuery['movies']>();
});

it('rows stay rows in a loop and in a part of the array', () => {
  expectTypeOf<ReturnType<UserIndices['subarray']>>().toEqualTypeOf<UserIndices>();
  expectTypeOf<UserIndices extends Iterable<infer Row> ? Row : never>().toEqualTypeOf<UserIndex>();
});

it('kernel and pack, which do not import each other, have the same largest code', () => {
  expect(MAX_CODE).toBe(pack.MAX_CODE);
});

it('kernel and pack, which do not import each other, have the same rows and columns', () => {
  expectTypeOf<UserIndex>().toEqualTypeOf<pack.UserIndex>();
  expectTypeOf<MovieIndex>().toEqualTypeOf<pack.MovieIndex>();
});
