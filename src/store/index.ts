export { type Decided, keepDecisions, readDecisions } from './decisions/decisions';
export type { DeviceTrouble } from './device/device';
export { createPersistence, type Persistence, type PersistenceState } from './device/persistence';
export { createEvaluation } from './evaluation/evaluation';
export { type Evaluation, FEWEST_RATINGS, type Figure, LOVED } from './evaluation/figures';
export { createFilters, type FiltersStore, filtersFor } from './filters/filters';
export { filtersFromQuery, filtersToQuery } from './filters/query';
export type { SettingName, SettingValues } from './filters/settings';
export type { NightMember, TonightMovie } from './night/member';
export { createNight, type Night, type NightState, type Participant } from './night/night';
export { ProfileBytesError } from './night/profile-bytes';
export { profileFromText, profileToText } from './night/profile-link';
export { MOST_SHARED, mostTelling, type SharedProfile } from './night/shared-profile';
export type { ProfileBackup } from './profile/backup';
export type { Subject } from './profile/edit';
export type { Entry, ExternalIds, MovieName, Status } from './profile/entry';
export { type Change, redoable, undoable } from './profile/history';
export { type ImportedEntry, importAll, newsIn } from './profile/imported';
export { keyOfMissing } from './profile/keys';
export {
  entriesWith,
  isSettled,
  type Library,
  type LibraryEntry,
  newestFirst,
  type RatedEntry,
  ratedEntries,
  starsOf,
  statusOf,
} from './profile/library';
export { createProfile, type Profile, type ProfileHealth } from './profile/profile';
export { ratingYears } from './profile/rating-years';
export type { ProfileState, ShownChange } from './profile/state';
export { moviesToShow } from './session/list';
export { type ListSource, listSource } from './session/list-source';
export type { LoadingState } from './session/loading';
export { countMoves, type Move, type PlacedMovie, placed, placedPreview } from './session/placed';
export { createSession, type Session } from './session/session';
export type { ShelvesState } from './session/shelves';
export type { RankedList, SessionState } from './session/state';
export { type Growth, growthOf } from './taste/growth';
export { createTaste, type TasteState, type TasteStore } from './taste/taste';
