export { decodeCatalogue, encodeCatalogue } from './catalogue';
export {
  checkCatalogue,
  checkLinks,
  checkMap,
  checkPosters,
  checkRatings,
  checkTags,
  checkWeights,
} from './counts';
export { describePart } from './describe';
export { type PackCode, PackError } from './errors';
export { FORMAT_VERSION, type PartName } from './header';
export * from './limits';
export { decodeLinks, encodeLinks } from './links';
export {
  type BlendKnot,
  encodeManifest,
  MANIFEST_FILE,
  type Manifest,
  type ModelSettings,
  type ModelSourceInfo,
  type PartEntry,
  parseManifest,
  partNamed,
} from './manifest';
export { decodeMap, encodeMap } from './map';
export { decodePosters, encodePosters, posterFile } from './posters';
export { type Random, seededRandom } from './random';
export {
  decodeRatings,
  encodeRatings,
  type RatingCounts,
  readRatingsHeader,
} from './ratings';
export { decodeTags, encodeTags } from './tags';
export type * from './types';
export { isUnpacked, PartReader, unpackPart } from './unpack';
export { decodeWeights, encodeWeights, NEUTRAL_STARS, scaledStars } from './weights';
