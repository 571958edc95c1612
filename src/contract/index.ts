export * from './api';
export type * from './client';
export * from './content-scale';
export type * from './films';
export * from './filters';
export type * from './ids';
export type * from './problems';
export * from './signals';
export * from './stars';
