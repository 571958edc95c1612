import type { Persistence, Profile } from '../../store';
import { fetchPart } from '../parts/fetch-part';
import { save } from '../save-file';

/** Saves a file of everything the visitor entered. After that they are not reminded of a backup. */
export async function saveBackup(profile: Profile, persistence: Persistence): Promise<void> {
  const files = await fetchPart(() => import('../../store/export'));
  if (!files) return;
  const now = new Date();
  const name = `matinee-backup-${now.toISOString().slice(0, 10)}.json`;
  save({ name, text: files.toBackup(profile.backup(), now) });
  persistence.settleBackup();
}
